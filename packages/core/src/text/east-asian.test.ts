import { expect, test } from "vitest";
import { mayBeEastAsian } from "./east-asian.ts";

const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

test("no character of these scripts is missed", () => {
  const missed: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point);
    if (scripts.test(character) && !mayBeEastAsian(character)) missed.push(point.toString(16));
  }
  expect(missed).toEqual([]);
});

test.each([
  ["By Ann Example – “at sea”", "Latin letters with dashes and quotes"],
  ["Автор: Анна", "Cyrillic"],
  ["كتبت: ليلى", "Arabic"],
  ["पत्रकार", "Devanagari"],
  ["በአዲስ", "Ethiopic"],
])("%j is none of them: %s", (text) => {
  expect(mayBeEastAsian(text)).toBe(false);
});
