import { expect, test } from "vitest";
import { titleLikeness } from "./title-likeness.ts";

test.each([
  ["Ferry sails again", "Ferry Sails Again", 1],
  ["Ferry sails again", "Bridge closed at Keldby", 0],
  ["Ferry sails again", null, 0],
  [null, null, 0],
])("%j and %j are alike by %j", (a, b, expected) => {
  expect(titleLikeness({ title: a }, { title: b })).toBe(expected);
});
