import type { Line } from "@winnow/core/clean";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { documentLines } from "./explained.ts";

function lineOf(at: number, reason: string | null): Line {
  const removal = reason === null ? null : { pass: "choose-lines", reason };
  return { at, source: `Line ${at}`, text: `Line ${at}`, role: null, removal, p: null, trims: [] };
}

const menu = Array.from({ length: 6 }, (_, n) => lineOf(n + 1, `scored .0${n}: menu-like run`));

test("a run that went for one reason is told once, whatever the scores", () => {
  const lines = documentLines([...menu, lineOf(7, null)], { isFolded: true });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^1 - … to 6: 6 lines, from "Line 1" +\(choose-lines: scored \.00: menu/,
  );
});

test.each([
  ["short", menu.slice(0, 3), 3],
  ["for several reasons", menu.map((line, n) => lineOf(line.at, `reason ${"ab"[n % 2]}`)), 6],
  ["kept", [1, 2, 3, 4, 5].map((at) => lineOf(at, null)), 5],
])("a run that is %s is told line by line", (_, lines, count) => {
  expect(documentLines(lines, { isFolded: true })).toHaveLength(count);
});

test("every line is told where nothing is folded", () => {
  expect(documentLines(menu)).toHaveLength(menu.length);
});

test("on a narrow screen the reason stands below its text", () => {
  const lines = documentLines(menu.slice(0, 1), { width: 60 });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^ +\(choose-lines: scored \.00: menu-like run\)$/);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
});
