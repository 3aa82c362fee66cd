import { describe, expect, test } from "vitest";
import { isSpelling } from "./spelling.ts";

describe("one word, spelt or misread in two ways", () => {
  test.each([
    ["labor", "labour", true],
    ["per cent", "percent", true],
    ["journalist", "jourualist", true],
    ["state", "sfate", true],
    ["fell", "rose", false],
    ["man", "woman", false],
    ["Hartley", "Ashford", false],
    ["a".repeat(90), "a".repeat(90), false],
  ])("%j, %j: %j", (some, other, expected) => {
    expect(isSpelling(some, other)).toBe(expected);
    expect(isSpelling(other, some)).toBe(expected);
  });
});
