import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelToken } from "./label.ts";
import { maxTokenLength, placedTokens, queryTokens, tokensOf } from "./scan.ts";

describe("tokensOf", () => {
  test.each([
    ["Night FERRY, 3rd trip", "night ferry 3rd trip", "case and punctuation"],
    ["Hauptstraße Łódź Málaga", "hauptstrasse lodz malaga", "marks and letters of Latin"],
    ["ISI Isı İstanbul'da", "isi isi istanbul da", "the dotted and the dotless i are one"],
    ["Gəncə", "gence", "schwa"],
    ["ὈΔΥΣΣΕΎΣ Οδυσσεύς", "οδυσσευσ οδυσσευσ", "accents and the final sigma of Greek"],
    ["подлёт мой за́мок", "подлет мой замок", "й keeps its breve, stress marks go"],
    [
      "Ինչո՞ւ ԵՐԵՎԱՆ Երևան Երեւան",
      "ինչու երեվան երեվան երեվան",
      "marks inside Armenian words, ech-yiwn",
    ],
    ["ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი", "capitals of Georgian"],
    ["مُحَمَّد كـــتاب أحمد ى", "محمد كتاب احمد ي", "vowels, stretching and hamza of Arabic"],
    ["کتاب‌ها ۱۲۳ १२३", "كتابها 123 123", "Persian letters, joiners, digits of every script"],
    ["שָׁלוֹם צה״ל", "שלום צהל", "points of Hebrew and gershayim"],
    ["क़लम हिंदी", "कलम हिंदी", "nukta goes, vowel signs stay"],
    ["停火谈判，国", "停火 火谈 谈判 判 国", "pairs, and the last character by itself"],
    ["ﾌｪﾘｰ２便", "フェ ェリ リー ー 2 便", "half and full width"],
    ["ท่าเรือ", "ท่า าเ เรื รือ อ", "Thai by characters with their marks"],
    ["ﬁne ㎏ ½", "fine kg 12", "compatibility forms"],
    ["soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth", "what nobody sees"],
    ["\u1112\u1161\u11ab글", "한글", "Hangul written letter by letter"],
    [
      "don't l’école e.g. a_b",
      "don t l ecole e g a b",
      "apostrophes, dots and underscores end words",
    ],
    ["👩‍👩‍👧 \ud800 \u0301 …", "", "no words at all"],
    ["𝐅erry 𠮷野", "ferry 𠮷野 野", "characters beyond the first plane"],
  ])("reads %j as %j: %s", (text, expected) => {
    expect(tokensOf(text).join(" ")).toBe(expected);
  });

  test("bounds a word and the marks on one letter", () => {
    expect(tokensOf("x".repeat(500))).toEqual(["x".repeat(maxTokenLength)]);
    expect(tokensOf(`ка${"\u0308".repeat(10_000)}б`)[0]?.length).toBeLessThan(20);
  });

  test("gives of any text words without spaces or colons, where they stand, which read as themselves", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let before = 0;
        for (const { from, to, token } of placedTokens(text)) {
          expect(token).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          before = from;
        }
        expect(placedTokens(text).map(({ token }) => token)).toEqual(tokensOf(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test("a query's run of characters may go on in the text", () => {
  expect(queryTokens("停火谈判")).toEqual(["停火", "火谈", "谈判"]);
  expect(queryTokens("国")).toEqual(["国"]);
  expect(queryTokens("停火，")).toEqual(["停火"]); // whatever stands behind it
  expect(queryTokens("停火，国")).toEqual(["停火", "火", "国"]);
});

test.each([
  ["Paper.Example", "f:paper.example", "a domain keeps its dots"],
  ["Paper Example", "f:paper_example", "a name is another publisher"],
  ["North “Wire” *", "f:north_wire", "no syntax of an engine is left"],
  ["...", "f:", "nothing is left of nothing"],
])("labels %j as %j: %s", (value, expected) => {
  expect(labelToken("f", value)).toBe(expected);
});
