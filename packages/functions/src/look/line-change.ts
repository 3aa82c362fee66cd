/** How two texts differ by lines: in characters for the counts, line by line for people. */
import { shortestEdit } from "@winnow/core/diff";

/** Characters of the lines that only one of the texts has, as often as it has them. */
export interface LineChange {
  /** Only in the archived text. */
  removed: number;
  /** Only in the new one. */
  restored: number;
}

/** A line with its side: archived, new, or both. */
export interface DiffLine {
  side: "before" | "after" | "both";
  text: string;
}

/** Edits that are looked for before two texts count as wholly different: bounds the time. */
const maxEdits = 1_000;

/** Counts what differs. A line that moved counts as kept. */
export function lineChange(before: string, after: string): LineChange {
  if (before === after) return { removed: 0, restored: 0 };
  const standing = new Map<string, number>();
  for (const line of before.split("\n")) standing.set(line, (standing.get(line) ?? 0) + 1);
  let restored = 0;
  for (const line of after.split("\n")) {
    const count = standing.get(line) ?? 0;
    if (count === 0) restored += line.length;
    else standing.set(line, count - 1);
  }
  let removed = 0;
  for (const [line, count] of standing) removed += line.length * count;
  return { removed, restored };
}

/** Characters of a text without its line ends, as `lineChange` counts them. */
export function charactersOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + line.length, 0);
}

/** Both texts as one list of lines. `null` stands for no text. */
export function diffLines(before: string | null, after: string | null): DiffLine[] {
  const [a, b] = [before?.split("\n") ?? [], after?.split("\n") ?? []];
  const numbers = new Map<string, number>();
  const numbered = (lines: string[]) =>
    Int32Array.from(lines, (line) => {
      const number = numbers.get(line) ?? numbers.size;
      numbers.set(line, number);
      return number;
    });
  const partner = new Int32Array(a.length).fill(-1);
  const range = { a0: 0, a1: a.length, b0: 0, b1: b.length };
  shortestEdit(numbered(a), numbered(b), range, partner, maxEdits);
  const lines: DiffLine[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (const text of b.slice(next, end)) lines.push({ side: "after", text });
    next = Math.max(next, end);
  };
  for (const [at, text] of a.entries()) {
    const other = partner[at] ?? -1;
    if (other < 0) lines.push({ side: "before", text });
    else {
      addUpTo(other);
      lines.push({ side: "both", text });
      next = other + 1;
    }
  }
  addUpTo(b.length);
  return lines;
}
