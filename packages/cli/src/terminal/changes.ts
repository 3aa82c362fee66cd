/** Differences for people: what is called out first, then the text, change by change. */
import { styleText } from "node:util";
import type { ArticleDiff, Change, FactChange, Part } from "@winnow/core/diff";
import { fields } from "./record.ts";
import { printable } from "./table.ts";

const labelWidth = 12;
const hashWidth = 8;

/** As much of a hash as people type. */
export function shortHash(hash: string): string {
  return hash.slice(0, hashWidth);
}

export function diffLines(diff: ArticleDiff): string[] {
  const { headline, fields: changed, numbers, names, changes } = diff;
  const counts = `${diff.addedWordCount} added, ${diff.removedWordCount} removed`;
  return [
    ...(["from", "to"] as const).map((side) => versionLine(side, diff)),
    ...(headline ? [row("headline", changeText(headline))] : []),
    ...changed.map(({ field, before, after }) => row(labelOf(field), exchanged(before, after))),
    ...factLines("numbers", numbers),
    ...factLines("names", names ?? []),
    row("words", counts),
    ...noticesOf(diff).map((text) => row("note", styleText("yellow", text))),
    "",
    ...changes.flatMap(changeLines),
    ...(changes.length === 0 ? ["  The texts say the same in the same words."] : []),
  ];
}

function versionLine(side: "from" | "to", diff: ArticleDiff): string {
  const { number, textHash, capturedAt, isCurrent } = diff[side];
  const current = isCurrent ? ", current" : "";
  return row(side, `version ${number}, ${shortHash(textHash)}, saved ${capturedAt}${current}`);
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
  return [...distinct.values()].map(([fact, ...others], n) => {
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
  return [styleText("dim", `¶ ${where}, ${change.kind}`), `  ${changeText(change)}`, ""];
}

function changeText({ kind, before, after, parts }: Change): string {
  if (parts) return parts.map(partText).join("");
  if (kind === "moved") return paragraphs(after, (text) => text).join("\n  ");
  return [...paragraphs(before, removed), ...paragraphs(after, added)].join("\n  ");
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
  const one = before === null ? "–" : styleText("red", printable(before));
  const other = after === null ? "–" : styleText("green", printable(after));
  return `${one} → ${other}`;
}

function removed(text: string): string {
  return marked("red", text, "[-", "-]");
}

function added(text: string): string {
  return marked("green", text, "{+", "+}");
}

/** In colour on a terminal; elsewhere between the marks that word diffs are known by. */
function marked(colour: "red" | "green", text: string, open: string, close: string): string {
  const coloured = styleText(colour, text);
  return coloured === text ? `${open}${text}${close}` : coloured;
}

function labelOf(field: string): string {
  return fields.find(([, name]) => name === field)?.[0] ?? field;
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(labelWidth)}${text}`;
}
