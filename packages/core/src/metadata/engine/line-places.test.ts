import { expect, test } from "vitest";
import { lineOf } from "../../clean/text-document.ts";
import { placeOf } from "./line-places.ts";

test("a line's place is that among the lines, whatever was blank or split before it", () => {
  // Blank lines are counted and not kept; the parts of a split line share their number.
  const lines = [lineOf(1, "a"), lineOf(4, "b"), lineOf(4, "c"), lineOf(9, "d")];
  expect(lines.map((line) => placeOf(line, lines))).toEqual([0, 1, 2, 3]);
});

test("a line of another document has no place", () => {
  expect(placeOf(lineOf(1, "a"), [lineOf(1, "a")])).toBe(-1);
});
