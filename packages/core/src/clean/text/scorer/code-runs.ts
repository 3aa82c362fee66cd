/** Runs of source code in a scrape: a listing is one thing, of which a brace alone is no menu entry. */
import type { ScrapeLine } from "../lines/scrape.ts";

/** Lines of code that make a run, and other lines that may stand between two of them. */
const minLines = 3;
const maxBetween = 1;
/** Characters of a line of code at most. */
const maxLength = 300;

/** What only code has: how its lines end, calls, assignments, arrows, tags. */
const statement =
  /[;{}]$|[\w)\]]\s?[-+*|]?=\s?\S|[A-Za-z_]\w{0,60}\([^()]{0,120}\)|=>|->\w|\w::\w|<\/?[a-z][\w-]{0,20}[^<>]{0,120}>|^[)\]}]{1,4}[,;]?$/;
const opening =
  /^(?:def|class|import|from|function|const|let|var|public|private|package|func|fn|struct|return|if|for|while|else|elif|end|try|except|catch)\b.{0,200}[:{()]$|^(?:\$|>>>|#include|import|from|sudo|npm|pip|git|apt)\s\S/;
/** Counts behind names and marks of notes look like calls. */
const count = /[([]\d{1,7}[)\]]/g;

/** The runs, each from its first to behind its last line. */
export function codeRuns(lines: readonly ScrapeLine[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  let last = -1;
  let codeCount = 0;
  const close = () => {
    if (codeCount >= minLines) runs.push({ from, to: last + 1 });
    from = -1;
    codeCount = 0;
  };
  for (const [at, line] of lines.entries()) {
    if (isCode(line)) {
      if (from < 0) from = at;
      last = at;
      codeCount++;
    } else if (from >= 0 && (line.shape.isProse || at - last > maxBetween)) close();
  }
  close();
  return runs;
}

function isCode({ source, shape, family }: ScrapeLine): boolean {
  if (source.length > maxLength || family !== null) return false;
  const line = source.replace(count, "");
  // A sentence ends in a stop, and code hardly ever.
  return !(shape.endsSentence && shape.isProse) && (statement.test(line) || opening.test(line));
}
