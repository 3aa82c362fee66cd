import { expect, test } from "vitest";
import { keyOf } from "../shape.ts";
import { phraseKeyOf } from "./plain-words.ts";

test.each([
  ["The Ferry's “second” trip – at 10:45 …", "plain text with quotes and dashes"],
  ["Zoë sailed ﬁrst, at 5 ½ knots", "letters that are folded"],
  ["Паром снова ходит", "another script"],
  ["Yazının ilk İznik", "Turkish letters"],
  ["snake_case", "an underscore, which is no part of a word"],
  ["…", "no word at all"],
  ["a ‗ b", "a mark that normalising makes a letter's"],
  ["", "no text"],
])("reads %j as the rest of the core does: %s", (text) => {
  expect(phraseKeyOf(text)).toBe(keyOf(text));
});
