import { expect, test } from "vitest";
import { lineOf } from "../../clean/text-document.ts";
import { prose } from "../../testing/sample-pages.ts";
import { isProse, linesFromTitle } from "./head-lines.ts";

test.each<[number, number[], number | null, string]>([
  [7, [5], 2, "below"],
  [3, [5], -2, "above"],
  [18, [2, 20], -2, "the nearest of several places"],
  [5, [5], 0, "the headline itself"],
  [5, [], null, "a page without one"],
])("line %d of headlines at %j is %s lines away (%s)", (index, titles, lines) => {
  expect(linesFromTitle(index, titles)).toBe(lines);
});

test("tells prose from short lines, and answers the same when asked again", () => {
  const [long, short] = [lineOf(1, prose), lineOf(2, "By Ann Example")];
  expect([isProse(long), isProse(long)]).toEqual([true, true]);
  expect([isProse(short), isProse(short)]).toEqual([false, false]);
});

test.each([
  [
    "新しい桟橋は以前より十一メートル長く、鋼鉄の柱の上に立っており、初夏から大型の船も使えるようになる見込みだ。",
    true,
  ],
  [
    "새 부두는 예전보다 십일 미터 길고 강철 기둥 위에 서 있으며 초여름부터 더 큰 배가 이용할 수 있다.",
    true,
  ],
  ["再建された桟橋、九か月ぶりに再び開く", false],
  ["The new pier is eleven metres longer than the old one was.", false],
])("in scripts with few spaces a shorter line is prose: %s is, %s", (source, is) => {
  expect(isProse(lineOf(1, source))).toBe(is);
});
