import { expect, test } from "vitest";
import { fit, widthOf, wrap } from "./width.ts";

test.each([
  ["whole", 10, "whole"],
  ["cut here", 4, "cut…"],
  ["橋が閉鎖", 5, "橋が…"],
  ["👩‍🚀👩‍🚀👩‍🚀", 5, "👩‍🚀👩‍🚀…"],
  ["no room", 0, ""],
])("fits %j into %i columns", (text, width, expected) => {
  expect(fit(text, width)).toBe(expected);
  expect(widthOf(fit(text, width))).toBeLessThanOrEqual(width);
});

test.each<[text: string, width: number | null, head: string, expected: string[]]>([
  ["one two three four five", 18, "", ["one two three four", "five"]],
  ["one two three four", 28, "  label     ", ["  label     one two three", "            four"]],
  ["one two three", null, "- ", ["- one two three"]],
  ["a".repeat(20), 16, "", ["a".repeat(16), "a".repeat(4)]],
])("wraps %j to %j columns", (text, width, head, expected) => {
  expect(wrap(text, width, head)).toEqual(expected);
});

test("lines of text are no longer than people read", () => {
  const lines = wrap("word ".repeat(100).trim(), 300);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(100);
});
