/** Trimmed runs: of a block that passes have shortened, the runs of the part that stays. */
import type { Block } from "../clean/html/blocks/block.ts";
import type { Run } from "./inline.ts";

const space = /[\s\u200b\u2060\ufeff]+/g;

function lettersOf(text: string): string {
  return text.replace(space, "");
}

/** The runs of the words that still stand; `null` where these are no part of what was found. */
export function trimmedRuns(block: Block, runs: readonly Run[]): readonly Run[] | null {
  if (block.text === block.source) return runs;
  const letters = lettersOf(block.text);
  const start = lettersOf(block.source).indexOf(letters);
  return start < 0 ? null : cut(runs, start, start + letters.length);
}

/** Cuts runs by their letters: white space does not count, as blocks fold it. */
function cut(runs: readonly Run[], start: number, end: number): Run[] {
  const kept: Run[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.kind !== "text") {
      if (at >= start && at < end) kept.push(run);
      continue;
    }
    let text = "";
    for (const unit of run.text.split("")) {
      const isLetter = lettersOf(unit) !== "";
      if (at >= start && at < end) text += unit;
      if (isLetter) at++;
    }
    if (text !== "") kept.push({ ...run, text });
  }
  return kept;
}
