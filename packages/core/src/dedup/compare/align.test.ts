import { expect, test } from "vitest";
import { comparableText } from "../index/prepare.ts";
import { align } from "./align.ts";

const phrase = "the car ferry left the quay of Halde on Monday morning";

/** The phrase over and over, with another word after each. */
function repeated(count: number, word: (n: number) => string) {
  const parts = Array.from({ length: count }, (_, n) => `${phrase} ${word(n)}`);
  return comparableText(`${parts.join(" ")}.`);
}

test.each([
  [3, 3, "each of a few"],
  [8, 8, "as many as are looked at"],
  [200, 8, "no more than are looked at, however often it stands"],
])("finds a phrase that stands %i times at %i places: %s", (count, expected) => {
  const letters = (n: number) =>
    [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const ours = repeated(count, (n) => `our${letters(n)}`);
  const theirs = repeated(count, (n) => `their${letters(n)}`);
  expect(align(ours, theirs).blocks).toHaveLength(expected);
});

test("shares nothing with a text of other words", () => {
  const other = comparableText(`${"A storm crossed the island in the night. ".repeat(10)}`);
  expect(align(repeated(5, String), other)).toMatchObject({ blocks: [], gaps: [], matched: 0 });
});
