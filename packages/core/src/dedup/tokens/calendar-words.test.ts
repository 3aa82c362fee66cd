import { expect, test } from "vitest";
import { isCalendarWord } from "./calendar-words.ts";
import { hashOfWord } from "./word-hash.ts";

test.each([
  ["monday", true],
  ["марта", true],
  ["dienstag", true],
  ["երկուշաբթի", true],
  ["ferry", false],
])("%j as a word of the calendar: %j", (word, expected) => {
  expect(isCalendarWord(hashOfWord(word))).toBe(expected);
});
