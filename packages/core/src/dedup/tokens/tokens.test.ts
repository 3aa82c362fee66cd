import { describe, expect, test } from "vitest";
import { tokenKind } from "./scan.ts";
import { tokensOf } from "./tokens.ts";

/** Enough words behind a scrap to make a line of prose of it. */
const tail = " and this is what the rest of the line says.";

function hashesOf(scrap: string): number[] {
  return [...tokensOf(scrap + tail).hashes];
}

describe("two ways of writing that read the same", () => {
  test.each([
    ["12 people", "twelve people", "numbers in words"],
    ["12,000 people", "12000 people", "thousands set apart"],
    ["2.8 degrees", "2.eight degrees", "decimals in words, as careless replacing leaves them"],
    ["don't wait", "don’t wait", "curly apostrophes"],
    ["ﬁrst oﬃce", "first office", "ligatures"],
    ["ambas\u00adsador", "ambassador", "soft hyphens"],
    ["٣ رجال", "3 رجال", "digits of other scripts"],
    ["FERRY SAILS", "ferry sails", "capitals"],
    ["ferry\u00a0sails", "ferry sails", "no-break spaces"],
  ])("%j is %j", (some, other) => {
    expect(hashesOf(some)).toEqual(hashesOf(other));
  });
});

describe("two ways of writing that do not", () => {
  test.each([
    ["12 killed", "25 killed", "numbers are facts"],
    ["2.8 degrees", "28 degrees", "a decimal point"],
    ["1,5 metres", "15 metres", "a comma before a decimal"],
    ["one of them", "1 of them", "a pronoun is no number"],
    ["cant", "can", "another word"],
  ])("%j is not %j", (some, other) => {
    expect(hashesOf(some)).not.toEqual(hashesOf(other));
  });
});

describe("lines that are left out", () => {
  const prose = "The ferry sails again after eleven months, and the islanders are glad of it.";

  test.each([
    ["Share this article:", "a link"],
    ["Skip to content", "a menu"],
    ["The harbour council of Marrow Bay backs night ferries", "a headline"],
    ["By Mara Quill and agencies", "a byline"],
  ])("%j is no prose", (line) => {
    expect([...tokensOf(`${line}\n\n${prose}`).hashes]).toEqual([...tokensOf(prose).hashes]);
  });

  test.each([
    [`KELDPOST, May 5 (Arka) - ${prose}`, "place, day and agency"],
    [`(Arka) — ${prose}`, "an agency"],
  ])("the dateline goes: %j", (line) => {
    expect([...tokensOf(line).hashes]).toEqual([...tokensOf(prose).hashes]);
  });

  test("a sentence with a dash in it stays whole", () => {
    const line = "The ferry - or what is left of her - sails again on Tuesday, the line says.";
    expect(tokensOf(line).count).toBe(15);
  });

  test("a paragraph keeps the short last line of its hard wrapping", () => {
    const wrapped = "The ferry sails again after eleven months, and the\nislanders are glad of it.";
    expect([...tokensOf(wrapped).hashes]).toEqual([...tokensOf(prose).hashes]);
  });
});

describe("kinds of tokens", () => {
  test.each([
    ["It was Oda who told them about it all.", "Oda", true, "a capital inside a sentence"],
    ["Islanders waited all winter for the boat to come.", "Islanders", false, "only at the start"],
    ["Oda Brandt spoke, and later Brandt fell silent again.", "Oda", true, "a name follows"],
    ["The Brandt family had waited for a day to come.", "The", true, "unseen as a plain word"],
    ["The family of the Brandts had waited for the day.", "The", false, "seen as a plain word"],
  ])("in %j, %j as a name: %j", (line, word, isName) => {
    const tokens = tokensOf(line);
    const at = Array.from({ length: tokens.count }, (_, i) => tokens.slice(i, i + 1)).indexOf(word);
    expect(tokens.is(at, tokenKind.name)).toBe(isName);
  });

  test("characters of scripts without spaces are tokens of half a word", () => {
    const tokens = tokensOf("今天天气很好，我们去公园散步，看花，喝茶。");
    expect([tokens.count, tokens.wordCount]).toEqual([17, 8.5]);
  });

  test("a text of broken characters has no tokens, and does not hang", () => {
    expect(tokensOf("\ud835\ud835 \udfff \ud800".repeat(50)).count).toBe(0);
  });
});
