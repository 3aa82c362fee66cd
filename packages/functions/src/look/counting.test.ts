import { describe, expect, test } from "vitest";
import { Foremost } from "./foremost.ts";
import { charactersOf, diffLines, lineChange } from "./line-change.ts";
import { wilson } from "./wilson.ts";

describe("lines that differ", () => {
  test.each([
    ["a\nb", "a\nb", 0, 0, "the same"],
    ["one\ntwo", "two\none", 0, 0, "a line that moved"],
    ["one\nmenu", "one", 4, 0, "a line went"],
    ["one", "one\nfound", 0, 5, "a line came"],
    ["x\nx\nx", "x", 2, 0, "a line that stood three times"],
    ["x", "x\nx", 0, 1, "and that stands twice now"],
    ["old", "new!", 3, 4, "another line"],
  ])("%j and %j: %i removed, %i restored", (before, after, removed, restored, _why) => {
    expect(lineChange(before, after)).toEqual({ removed, restored });
  });

  test("counts no line ends", () => {
    expect(charactersOf("ab\n\nc")).toBe(3);
  });

  test.each([
    ["a\nb\nc", "a\nc\nd", ["both a", "before b", "both c", "after d"]],
    ["a", "x\na", ["after x", "both a"]],
    [null, "a", ["after a"]],
    ["a", null, ["before a"]],
    [null, null, []],
  ])("%j and %j stand side by side", (before, after, expected) => {
    expect(diffLines(before, after).map(({ side, text }) => `${side} ${text}`)).toEqual(expected);
  });

  test("two texts of thousands of lines that share none come out whole", () => {
    const lines = (word: string) => Array.from({ length: 5000 }, (_, n) => `${word} ${n}`);
    const shown = diffLines(lines("old").join("\n"), lines("new").join("\n"));
    expect(shown.length).toBe(10_000);
  });
});

describe("the interval of a share", () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
    [0, 0, 0, 1],
  ])("%i of %i lies between %f and %f", (count, of, low, high) => {
    const interval = wilson(count, of);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});

test("the foremost few are those of a sort, in whatever order they come", () => {
  const numbers = Array.from({ length: 200 }, (_, n) => (n * 73) % 200);
  const foremost = new Foremost<number>(7, (a, b) => b - a);
  for (const number of numbers) foremost.add(number);
  expect(foremost.all()).toEqual([199, 198, 197, 196, 195, 194, 193]);
  expect(new Foremost<number>(7, (a, b) => a - b).all()).toEqual([]);
});
