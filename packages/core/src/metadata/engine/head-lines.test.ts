import { expect, test } from "vitest";
import { lineOf } from "../../clean/text-document.ts";
import { prose } from "../../testing/sample-pages.ts";
import { isProse, linesFromTitle } from "./head-lines.ts";

test.each<[number, number[], number | null, string]>([
  [7, [5], 2, "below"],
  [3, [5], -2, "above"],
  [18, [2, 20], -2, "the nearest of several places"],
  [5, [5], 0, "the headline itself"],
  [5, [], null, "a page without one"],
])("line %d of headlines at %j is %s lines away (%s)", (index, titles, lines) => {
  expect(linesFromTitle(index, titles)).toBe(lines);
});

test("tells prose from short lines, and answers the same when asked again", () => {
  const [long, short] = [lineOf(1, prose), lineOf(2, "By Ann Example")];
  expect([isProse(long), isProse(long)]).toEqual([true, true]);
  expect([isProse(short), isProse(short)]).toEqual([false, false]);
});
