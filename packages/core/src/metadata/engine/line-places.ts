/** Where a line stands among all of a document: `at` counts blank lines, too, and parts of one line share it. */
import type { Line } from "../../clean/text-document.ts";

/** The index of a line among the lines that it is one of; -1 for a line of another document. */
export function placeOf(line: Line, lines: readonly Line[]): number {
  const likely = line.at - 1; // as on all pages, and in scrapes up to their first blank line
  return lines[likely] === line ? likely : lines.indexOf(line);
}
