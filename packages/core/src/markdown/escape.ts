/**
 * Escaping: a page's words as Markdown that says these words and nothing else. Section numbers are
 * those of CommonMark 0.31.
 */

/** Characters that mean something wherever they stand (2.4); `~` and `|` do in GitHub's dialect. */
const anywhere = /[\\`*[\]<~|]/g;
/** An underscore inside a word never opens or closes emphasis (6.2), and stays readable. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would be read as an entity (2.5); names have 31 letters at most. */
const entity = /&(?=#?[a-z0-9]{1,31};)/gi;
/** Line endings of other systems, and what could move a terminal's cursor. */
const control = /[\p{Cc}\u2028\u2029]/gu;

/** Escapes words for the middle of a line. */
export function escapeText(text: string): string {
  return text
    .replace(control, " ")
    .replace(anywhere, "\\$&")
    .replace(underscore, "\\_")
    .replace(entity, "\\&");
}

/**
 * Headings (4.2), quotes (5.1), bullets (5.2), breaks (4.1), underlines of headings (4.3), and those
 * of a table's head in GitHub's dialect.
 */
const opensBlock = /^(?:#{1,6}(?=\s|$)|>|[+-](?=\s|$)|--|=|:-)/;
const opensOrdered = /^(\d{1,9})(?=[.)](?:\s|$))/;

/** Escapes what a line of escaped words may not begin with, lest it open a block of its own. */
export function escapeLineStart(line: string): string {
  return line.replace(opensBlock, "\\$&").replace(opensOrdered, "$1\\");
}

/** Escapes the hashes that would be taken for the closing sequence of a heading (4.2). */
export function escapeHeadingEnd(line: string): string {
  let start = line.length;
  while (line[start - 1] === "#") start--;
  return start === line.length ? line : `${line.slice(0, start)}\\${line.slice(start)}`;
}

/** A code span (6.1): its fence is longer than any run of backticks in it. */
export function codeSpan(code: string): string {
  const folded = code.replace(control, " ");
  const fence = "`".repeat(longestRun(folded, "`") + 1);
  // One space on either side is taken off again by readers, and keeps inner backticks apart.
  const needsSpace = /^`|`$|^ .* $/.test(folded);
  return needsSpace ? `${fence} ${folded} ${fence}` : fence + folded + fence;
}

/** Length of the longest run of a character. */
export function longestRun(text: string, char: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === char ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
