/** The lines of preformatted code, which mean something; those of a preformatted text were wrapped. */
import { countWords } from "../../../text/words.ts";

/** Words of an average line, and signs of code for each character, between which prose stands. */
const minProseWords = 6;
const maxProseSigns = 0.03;
const signs = /[{}()[\];=<>|&$_*\\:#@+]/g;
const lineEnd = /\r\n?|\n/;
/** White space that no reader sees, or that a scraper put where a blank was. */
const oddSpace = /[\u200b\u2060\ufeff]/g;

/** A text as its lines, indented as they are, without blank ones; `null` for prose and a single line. */
export function linesOf(text: string): string | null {
  const lines = text
    .replace(oddSpace, "")
    .split(lineEnd)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  if (lines.length < 2 || isProse(lines)) return null;
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each));
  return lines.map((line) => line.slice(indent)).join("\n");
}

function isProse(lines: readonly string[]): boolean {
  const code = lines.join("\n");
  const signCount = code.match(signs)?.length ?? 0;
  return (
    signCount < code.length * maxProseSigns && countWords(code) >= lines.length * minProseWords
  );
}
