import { describe, expect, test } from "vitest";
import { hashOfLine } from "./line.ts";
import { packLines, unpackLines } from "./packed-lines.ts";
import { isOfStory, maxSampleLines, reachOf, storySampleOf } from "./story-sample.ts";

const page = { story: "ferry", captureId: "first", lines: ["Read more", "read more!", "About us"] };
const manyLines = Array.from(
  { length: 1000 },
  (_, n) => `line ${"abcdefghij".at(n % 10)} ${word(n)}`,
);

function word(n: number): string {
  return [...String(n)].map((digit) => "qwertyuiop"[Number(digit)]).join("");
}

describe("a sample", () => {
  test("holds each line once", () => {
    expect(storySampleOf(page).lines).toEqual(new Set(["Read more", "About us"].map(hashOfLine)));
  });

  test("is the same whatever the order of the lines", () => {
    expect(storySampleOf({ ...page, lines: page.lines.toReversed() })).toEqual(storySampleOf(page));
  });

  test("knows its story, and no other", () => {
    expect(isOfStory(storySampleOf(page), "ferry")).toBe(true);
    expect(isOfStory(storySampleOf(page), "bridge")).toBe(false);
  });

  test("competes for one slot with all captures of its story", () => {
    const again = storySampleOf({ ...page, captureId: "second" });
    expect(again.slot).toBe(storySampleOf(page).slot);
    expect(again.rank).not.toBe(storySampleOf(page).rank);
  });

  test("holds a bounded number of lines, and says how far it reaches", () => {
    const sample = storySampleOf({ ...page, lines: manyLines });
    expect(sample.lines.size).toBe(maxSampleLines);
    const beyond = manyLines.map(hashOfLine).filter((hash) => !sample.lines.has(hash ?? 0));
    expect(beyond.length).toBeGreaterThan(700);
    expect(beyond.every((hash) => (hash ?? 0) > reachOf(sample))).toBe(true);
    expect(reachOf(storySampleOf(page))).toBe(Number.POSITIVE_INFINITY);
  });

  test("of two long pages keeps the same part of what they share", () => {
    const one = storySampleOf({ story: "a", captureId: "a", lines: manyLines });
    const other = storySampleOf({
      story: "b",
      captureId: "b",
      lines: [...manyLines, "One line more"],
    });
    expect(one.lines.intersection(other.lines).size).toBeGreaterThanOrEqual(maxSampleLines - 1);
  });
});

describe("packed lines", () => {
  test("come back as they were, three bytes each", () => {
    const { lines } = storySampleOf({ ...page, lines: manyLines });
    expect(packLines(lines)).toHaveLength(3 * maxSampleLines);
    expect(unpackLines(packLines(lines))).toEqual(lines);
    expect(unpackLines(packLines(new Set([0, 0xffffff])))).toEqual(new Set([0, 0xffffff]));
    expect(unpackLines(new Uint8Array())).toEqual(new Set());
  });

  test.each([
    [4, "a hash is cut"],
    [3 * maxSampleLines + 3, "more than a sample holds"],
  ])("%i bytes are refused: %s", (length) => {
    expect(unpackLines(new Uint8Array(length))).toBeNull();
  });
});
