import { describe, expect, test } from "vitest";
import { viewOf } from "../features/page-view.ts";
import { readScrape } from "../lines/scrape.ts";
import { decideLines } from "./decide-lines.ts";

/** The thresholds of a page of lines with these words and scores. */
function thresholdsOf(
  page: readonly [words: number, score: number][],
  { knowsWords = true, cycle = 0, texts = [] as string[] } = {},
): number[] {
  const lines = page.map(([words], at) => texts[at] ?? `Line ${"word ".repeat(words - 2)}${at}.`);
  const text = lines.join("\n\n");
  const scores = Float32Array.from(page, ([, score]) => score);
  const cycles = scores.map(() => cycle);
  const document = readScrape(text);
  const { copies } = viewOf(document.lines);
  return [...decideLines(document, { scores, cycles, copies, knowsWords })];
}

const many = (count: number, line: [number, number]) => Array<[number, number]>(count).fill(line);
const article = many(8, [30, 0.99]);
const menu = many(30, [2, 0.01]);
const doubtful = many(20, [10, 0.4]);

describe("the threshold of a line", () => {
  test("is higher for a long one than for a short one, and never above one half", () => {
    const [short, long] = thresholdsOf([[2, 0.2], [30, 0.2], ...menu, ...article]);
    expect(short).toBeGreaterThan(0.1);
    expect(long).toBeGreaterThan(1.5 * (short as number));
    expect(long).toBeLessThan(0.5);
  });

  test("is lower on a longer page, where a line's words count for less", () => {
    const page = [[5, 0.2] as [number, number], ...menu, ...article];
    const [onShort] = thresholdsOf(page);
    const [onLong] = thresholdsOf(Array(10).fill(page).flat());
    expect(onLong).toBeLessThan(0.7 * (onShort as number));
  });

  test("rises where nearly all is article, most of all for short ones", () => {
    const page = [[2, 0.2] as [number, number], ...many(80, [30, 0.99])];
    const [amongMenu, longAmongMenu] = thresholdsOf([...page, ...many(300, [2, 0.01])]);
    const [amongArticle, longAmongArticle] = thresholdsOf(page);
    const rise = (amongArticle as number) / (amongMenu as number);
    expect(rise).toBeGreaterThan(1.5);
    expect((longAmongArticle as number) / (longAmongMenu as number)).toBeLessThan(rise / 1.2);
  });

  test("falls where the scorer is sure of nothing, and fastest among cards", () => {
    const clear = thresholdsOf(article)[0] as number;
    const unclear = thresholdsOf(doubtful)[0] as number;
    const unclearCard = thresholdsOf(doubtful, { cycle: 1 })[0] as number;
    expect(unclear).toBeLessThan(clear / 2);
    expect(unclearCard).toBeLessThan(unclear / 4);
  });

  test("is no lower than what no page has, but among cards", () => {
    const neverBelow = many(40, [10, 0.1]);
    expect(thresholdsOf(neverBelow)[0]).toBeCloseTo(0.03, 6);
    expect(thresholdsOf(neverBelow, { cycle: 1 })[0]).toBeLessThan(0.02);
  });

  test("of a button is no lower among cards than elsewhere", () => {
    const first = (copies: number, others = 0) => {
      const texts = [...Array(copies).fill("Book now."), ...Array(others).fill("Map.")];
      return thresholdsOf(many(40, [10, 0.1]), { cycle: 1, texts })[0] as number;
    };
    expect(first(5)).toBeCloseTo(0.03, 6);
    expect(first(4), "too few").toBeLessThan(0.02);
    expect(first(5, 30), "few beside others").toBeLessThan(0.02);
  });

  test("is lower where no words are known", () => {
    const page = [...menu, ...article];
    const wordless = thresholdsOf(page, { knowsWords: false });
    thresholdsOf(page).forEach((threshold, at) => {
      expect(wordless[at]).toBeLessThan(threshold);
    });
  });
});
