/** Differences for people: what is called out first, then the text, change by change. */
import { styleText } from "node:util";
import type { ArticleDiff, Change, FactChange, Part } from "@winnow/core/diff";
import { fieldLines } from "./field.ts";
import { shortId } from "./ids.ts";
import { fields } from "./record.ts";
import { screenWidth } from "./screen.ts";
import { printable } from "./table.ts";
import { wrap } from "./width.ts";

/** Lays out what changed: the versions, what is called out, then change by change. */
export function diffLines(diff: ArticleDiff): string[] {
  const { headline, fields: changed, numbers, names, changes } = diff;
  const counts = `${diff.addedWordCount} added, ${diff.removedWordCount} removed`;
  return [
    ...(["from", "to"] as const).flatMap((side) => versionLine(side, diff)),
    ...(headline ? row("headline", changeText(headline)) : []),
    ...changed.flatMap(({ field, before, after }) => row(labelOf(field), exchanged(before, after))),
    ...factLines("numbers", numbers),
    ...factLines("names", names ?? []),
    ...row("words", counts),
    ...noticesOf(diff).flatMap((text) => row("note", styleText("yellow", text))),
    "",
    ...changes.flatMap(changeLines),
    ...(changes.length === 0 ? ["  The texts say the same in the same words."] : []),
  ];
}

function versionLine(side: "from" | "to", diff: ArticleDiff): string[] {
  const { number, textHash, capturedAt, isCurrent } = diff[side];
  const current = isCurrent ? ", current" : "";
  return row(side, `version ${number}, ${shortId(textHash)}, saved ${capturedAt}${current}`);
}

function noticesOf({ from, to, grain }: ArticleDiff): string[] {
  const notices: string[] = [];
  if (from.release !== to.release) {
    notices.push("the versions were cleaned by different cleaners, which may differ as well");
  }
  if (grain !== "word") notices.push("too much to compare all of it word by word");
  return notices;
}

/** What became something else comes first; facts that changed alike in several places are told once. */
function factLines(label: string, facts: readonly FactChange[]): string[] {
  const distinct = new Map<string, FactChange[]>();
  for (const fact of [...facts.filter(isExchanged), ...facts.filter((f) => !isExchanged(f))]) {
    const key = JSON.stringify([fact.before, fact.after]);
    distinct.set(key, [...(distinct.get(key) ?? []), fact]);
  }
  return [...distinct.values()].flatMap(([fact, ...others], n) => {
    const { before, after, context } = fact as FactChange; // a group has at least the one that made it
    const again = others.length > 0 ? ` (${others.length + 1} places)` : "";
    const where = styleText("dim", printable(context));
    return row(n === 0 ? label : "", `${exchanged(before, after)}${again}  ${where}`);
  });
}

function isExchanged({ before, after }: FactChange): boolean {
  return before !== null && after !== null;
}

function changeLines(change: Change): string[] {
  const { before, after } = change.paragraph;
  const place = [before, after].filter((n) => n !== null);
  const where = change.kind === "moved" ? place.join(" → ") : String(after ?? before);
  const texts = changeTexts(change).flatMap((text) => wrap(text, screenWidth(), "  "));
  return [styleText("dim", `¶ ${where}, ${change.kind}`), ...texts, ""];
}

function changeText(change: Change): string {
  return changeTexts(change).join(" ");
}

/** A text for each paragraph of the change. */
function changeTexts({ kind, before, after, parts }: Change): string[] {
  if (parts) return [partsText(parts)];
  if (kind === "moved") return paragraphs(after, (text) => text);
  return [...paragraphs(before, removed), ...paragraphs(after, added)];
}

/** What went and what came in its place never touch, whatever spaces the texts have. */
function partsText(parts: readonly Part[]): string {
  return parts
    .map((part, n) => {
      const next = parts[n + 1];
      const isExchange = next !== undefined && part.kind !== "same" && next.kind !== "same";
      return partText(part) + (isExchange && !/\s$/.test(part.text) ? " " : "");
    })
    .join("");
}

function paragraphs(text: string | null, mark: (line: string) => string): string[] {
  return text === null ? [] : text.split("\n").map((line) => mark(printable(line)));
}

function partText({ kind, text }: Part): string {
  if (kind === "same") return printable(text);
  const mark = kind === "removed" ? removed : added;
  // The space behind a word is not part of what changed.
  const words = text.trimEnd();
  return mark(printable(words)) + " ".repeat(words.length < text.length ? 1 : 0);
}

/** The arrow says which is which: no marks where there is no colour. */
function exchanged(before: string | null, after: string | null): string {
  const one = before === null ? "–" : styleText(looks.removed, printable(before));
  const other = after === null ? "–" : styleText(looks.added, printable(after));
  return `${one} → ${other}`;
}

/**
 * Orange and blue are told apart by nearly everybody; struck and underlined, also by whom colours do
 * not help.
 */
const looks: Record<"removed" | "added", Parameters<typeof styleText>[0]> = {
  removed: ["yellow", "strikethrough"],
  added: ["blue", "underline"],
};

function removed(text: string): string {
  return marked("removed", text, "[-", "-]");
}

function added(text: string): string {
  return marked("added", text, "{+", "+}");
}

/** Between the marks that word diffs are known by, which a screen may colour: no look is certain. */
function marked(look: keyof typeof looks, text: string, open: string, close: string): string {
  return styleText(looks[look], `${open}${text}${close}`);
}

function labelOf(field: string): string {
  return fields.find(([, name]) => name === field)?.[0] ?? field;
}

function row(label: string, text: string): string[] {
  return fieldLines(label, text);
}
