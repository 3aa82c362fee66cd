import { expect, test } from "vitest";
import { isBrokenWord, joinHalves } from "./broken-word.ts";
import { joinBrokenWords } from "./join-broken-words.ts";
import { rawLinesOf } from "./raw-lines-of.ts";
import { readScrape } from "./scrape.ts";

const joined = (text: string) => joinBrokenWords(rawLinesOf(text).lines).map((line) => line.text);

test.each([
  [
    "Der Hafenmeister sprach am Diens-\ntag mit den Fischern\nund dem Rat.",
    ["Der Hafenmeister sprach am Dienstag mit den Fischern und dem Rat."],
    "a paragraph wrapped within a word",
  ],
  [
    "They are self-\nemployed, all of them.",
    ["They are self-employed, all of them."],
    "a hyphen of the word",
  ],
  ["He paused -\nand went on.", ["He paused -", "and went on."], "a dash"],
  ["Mirrow-\nHalde is a line.", ["Mirrow-", "Halde is a line."], "two names"],
  ["Pages 12-\n14 were lost.", ["Pages 12-", "14 were lost."], "numbers"],
  ["The end is bro-\n\nken off.", ["The end is bro-", "ken off."], "a blank line between"],
])("joins %j: %s", (text, lines) => {
  expect(joined(text)).toEqual(lines);
});

test.each([
  ["contrac-", "tor", true],
  ["a-", "bout", false],
  ["word", "next", false],
])("tells whether %j goes on with %j", (above, below, isBroken) => {
  expect(isBrokenWord(above, below)).toBe(isBroken);
});

test("drops the hyphen, unless the first part stands with one", () => {
  expect(joinHalves("the contrac-", "tor left")).toBe("the contractor left");
  expect(joinHalves("the vice-", "president")).toBe("the vice-president");
});

test("splits an overlong line at sentences and loses no word of it", () => {
  const sentence = "The regional council met on Tuesday to speak of the bridge and of its repair. ";
  const lines = readScrape(sentence.repeat(900)).lines;
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every(({ source }) => source.endsWith("repair.") && source.length <= 20_000)).toBe(
    true,
  );
  expect(lines.map(({ source }) => source).join(" ")).toBe(sentence.repeat(900).trim());
});

test.each([
  ["words", "harbour ".repeat(8000)],
  ["letters", "x".repeat(50_000)],
  ["pairs", "🙏".repeat(25_000)],
])("splits a line of %s alone", (_, text) => {
  const lines = readScrape(text).lines.map(({ source }) => source);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  expect(lines.join("")).not.toContain("\ufffd");
});

test("does not count blank lines, and notes what lies behind the last line that it reads", () => {
  const blank = readScrape(`${"\n".repeat(60_000)}The ferry sails.`);
  expect(blank.lines.map(({ at, source }) => [at, source])).toEqual([[60_001, "The ferry sails."]]);
  const long = readScrape("a line\n".repeat(50_001));
  expect(long.trace()).toEqual([
    { at: 50_001, pass: "read-scrape", reason: "behind the first 50000 lines", text: "a line" },
  ]);
});
