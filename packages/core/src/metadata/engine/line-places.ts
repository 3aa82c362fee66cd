/** Where a line stands among all of a document: `at` counts blank lines, too, and parts of one line share it. */
import type { Line } from "../../clean/text-document.ts";

const known = new WeakMap<readonly Line[], ReadonlyMap<Line, number>>();

/** The index of a line among the lines that it is one of; -1 for a line of another document. */
export function placeOf(line: Line, lines: readonly Line[]): number {
  let places = known.get(lines);
  if (places === undefined) {
    places = new Map(lines.map((each, index) => [each, index]));
    known.set(lines, places);
  }
  return places.get(line) ?? -1;
}
