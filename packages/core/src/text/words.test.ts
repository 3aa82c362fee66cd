import fc from "fast-check";
import { expect, test } from "vitest";
import { comparable, countWords, wordsOf } from "./words.ts";

test.each([
  ["The ferry's second-last trip, at 10.45.", 6, "joined words are one"],
  ["don’t -- stop - now", 3, "a dash between spaces joins nothing"],
  ["渡し船は再び", 3, "two characters without spaces make a word"],
  ["Halde 渡し船 sails", 4, "scripts side by side"],
  ["𝐅erry 🛳️ 𠮷", 2, "characters of two places: a letter, a picture, a rare character"],
  ["a.b".repeat(40), 2, "joints are bounded"],
  ["\ud83d", 0, "half a character"],
  ["", 0, "no text"],
])("counts the words of %j: %i", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test("counts the words that are listed, in scripts that write spaces", () => {
  const character = fc.constantFrom(..."aÉ9ß'’-. ,\n—йي\u0301𝐅🛳");
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
      const text = characters.join("");
      expect(countWords(text)).toBe(wordsOf(text).length);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test.each([
  ["The Ferry's “second” trip – at 10:45 …", "the ferry s second trip at 10 45", "plain text"],
  ["Zoë sailed ﬁrst, at 5 ½ knots", "zoë sailed first at 5 1 2 knots", "letters that are folded"],
  ["snake_case", "snake case", "an underscore is no part of a word"],
  ["Паром — снова", "паром снова", "another script"],
  ["…", "", "no word at all"],
])("compares %j as %j: %s", (text, form) => {
  expect(comparable(text)).toBe(form);
});
