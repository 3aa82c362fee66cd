import { describe, expect, test } from "vitest";
import { isOfStory, lessonOf, maxLessonLines, reachOf } from "./lesson.ts";
import { hashOfLine } from "./line.ts";
import { packLines, unpackLines } from "./packed-lines.ts";

const page = { story: "ferry", captureId: "first", lines: ["Read more", "read more!", "About us"] };
const manyLines = Array.from(
  { length: 1000 },
  (_, n) => `line ${"abcdefghij".at(n % 10)} ${word(n)}`,
);

function word(n: number): string {
  return [...String(n)].map((digit) => "qwertyuiop"[Number(digit)]).join("");
}

describe("a lesson", () => {
  test("holds each line once", () => {
    expect(lessonOf(page).lines).toEqual(new Set(["Read more", "About us"].map(hashOfLine)));
  });

  test("is the same whatever the order of the lines", () => {
    expect(lessonOf({ ...page, lines: page.lines.toReversed() })).toEqual(lessonOf(page));
  });

  test("knows its story, and no other", () => {
    expect(isOfStory(lessonOf(page), "ferry")).toBe(true);
    expect(isOfStory(lessonOf(page), "bridge")).toBe(false);
  });

  test("competes for one slot with all captures of its story", () => {
    const again = lessonOf({ ...page, captureId: "second" });
    expect(again.slot).toBe(lessonOf(page).slot);
    expect(again.rank).not.toBe(lessonOf(page).rank);
  });

  test("holds a bounded number of lines, and says how far it reaches", () => {
    const lesson = lessonOf({ ...page, lines: manyLines });
    expect(lesson.lines.size).toBe(maxLessonLines);
    const beyond = manyLines.map(hashOfLine).filter((hash) => !lesson.lines.has(hash ?? 0));
    expect(beyond.length).toBeGreaterThan(700);
    expect(beyond.every((hash) => (hash ?? 0) > reachOf(lesson))).toBe(true);
    expect(reachOf(lessonOf(page))).toBe(Number.POSITIVE_INFINITY);
  });

  test("of two long pages keeps the same part of what they share", () => {
    const one = lessonOf({ story: "a", captureId: "a", lines: manyLines });
    const other = lessonOf({ story: "b", captureId: "b", lines: [...manyLines, "One line more"] });
    expect(one.lines.intersection(other.lines).size).toBeGreaterThanOrEqual(maxLessonLines - 1);
  });
});

describe("packed lines", () => {
  test("come back as they were, three bytes each", () => {
    const { lines } = lessonOf({ ...page, lines: manyLines });
    expect(packLines(lines)).toHaveLength(3 * maxLessonLines);
    expect(unpackLines(packLines(lines))).toEqual(lines);
    expect(unpackLines(packLines(new Set([0, 0xffffff])))).toEqual(new Set([0, 0xffffff]));
    expect(unpackLines(new Uint8Array())).toEqual(new Set());
  });

  test.each([
    [4, "a hash is cut"],
    [3 * maxLessonLines + 3, "more than a lesson holds"],
  ])("%i bytes are refused: %s", (length) => {
    expect(unpackLines(new Uint8Array(length))).toBeNull();
  });
});
