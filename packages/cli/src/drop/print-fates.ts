/** Fates for people: a summary by outcome, then what needs a look, or all. */
import { counted } from "../terminal/counted.ts";
import { idCell } from "../terminal/ids.ts";
import { notice, printLine, printTable } from "../terminal/print.ts";
import { isScreen } from "../terminal/screen.ts";
import { type FateRow, needsLook } from "./fate-row.ts";

/** As few as this are shown whole: a summary of them would be no shorter. */
const fewRows = 10;

/**
 * Prints rows. A pipe gets every one of them, and its summary on standard error; a screen gets the
 * summary first, and below it what needs a look, unless `all` are asked for.
 */
export function printFates(
  rows: readonly FateRow[],
  { all, isWhole = !isScreen() }: { all: boolean; isWhole?: boolean },
): void {
  if (isWhole || all || rows.length <= fewRows) {
    printRows(rows);
    notice(summaryOf(rows));
    return;
  }
  printLine(summaryOf(rows));
  const open = rows.filter(needsLook);
  if (open.length > 0) {
    printLine();
    printLine("What needs a look:");
    printRows(open);
  }
  notice(`${open.length} of ${counted(rows.length, "capture")}; --all shows the rest`);
}

function printRows(rows: readonly FateRow[]): void {
  if (rows.length === 0) return;
  printTable(
    [
      { head: "FILE", maxWidth: 48, minWidth: 28, isWhole: true },
      { head: "OUTCOME", maxWidth: 40, minWidth: 12, isWhole: true },
      { head: "TITLE", maxWidth: 44, minWidth: 12, isSecond: true },
      { head: "PUBLISHER", maxWidth: 24, minWidth: 9, isSecond: true },
      { head: "DATE", isSecond: true },
      { head: "WORDS", align: "right", isSecond: true, noun: ["word", "words"] },
      { head: "REMOVED", align: "right", isSecond: true, noun: ["removed", "removed"] },
      { head: "ID", isSecond: true },
    ],
    rows.map((row) => [
      row.key.replace(/^inbox\/[^/]+\//, ""),
      outcomeCell(row),
      row.title ?? "–",
      row.publisher ?? "–",
      row.publishedAt?.slice(0, 10) ?? "–",
      String(row.words || "–"),
      row.words === 0 ? "–" : String(row.removedLines),
      idCell(row.articleId ?? row.duplicateOf ?? "") || "–",
    ]),
  );
}

function outcomeCell({ outcome, reason, detail, changed, notes = [] }: FateRow): string {
  const why = [reason, detail && `(${detail})`, changed?.join(", ")].filter(Boolean).join(" ");
  const odd = notes.length > 0 ? `; ${notes.join("; ")}` : "";
  return `${outcome}${why ? `: ${why}` : ""}${odd}`;
}

/** `12 captures: 9 archived, 3 rejected (2 too-short, 1 empty)`. */
export function summaryOf(rows: readonly FateRow[]): string {
  const parts = [...tally(rows.map(({ outcome }) => outcome))].map(([outcome, count]) => {
    const own = rows.filter((row) => row.outcome === outcome && row.reason !== undefined);
    const reasons =
      outcome === "rejected" ? tally(own.map(({ reason }) => reason ?? "")) : new Map();
    const why = [...reasons].map(([reason, times]) => `${times} ${reason}`).join(", ");
    return `${count} ${outcome}${why ? ` (${why})` : ""}`;
  });
  return `${counted(rows.length, "capture")}: ${parts.join(", ") || "none"}`;
}

function tally<Word extends string>(words: readonly Word[]): Map<Word, number> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
