import { describe, expect, test } from "vitest";
import { decideLines } from "./decide-lines.ts";
import { readScrape } from "./scrape.ts";

/** The thresholds of a page of lines with these words and scores. */
function thresholdsOf(
  page: readonly [words: number, score: number][],
  { knowsWords = true, cycle = 0 } = {},
): number[] {
  const text = page.map(([words], at) => `Line ${"word ".repeat(words - 2)}${at}.`).join("\n\n");
  const scores = Float32Array.from(page, ([, score]) => score);
  const cycles = scores.map(() => cycle);
  return [...decideLines(readScrape(text), { scores, cycles, knowsWords })];
}

const many = (count: number, line: [number, number]) => Array<[number, number]>(count).fill(line);
const article = many(8, [30, 0.99]);
const menu = many(30, [2, 0.01]);
const doubtful = many(20, [10, 0.4]);

describe("the threshold of a line", () => {
  test("is higher for a long one than for a short one", () => {
    const [short, long] = thresholdsOf([[2, 0.2], [30, 0.2], ...menu, ...article]);
    expect(short).toBeGreaterThan(0.1);
    expect(long).toBeGreaterThan(2 * (short as number));
  });

  test("rises for short ones where nearly all is article, and for long ones stays", () => {
    const page = [[2, 0.2] as [number, number], ...article];
    const [amongMenu, , longAmongMenu] = thresholdsOf([...page, ...menu]);
    const [amongArticle, , longAmongArticle] = thresholdsOf(page);
    expect(amongArticle).toBeGreaterThan(1.5 * (amongMenu as number));
    expect(longAmongArticle).toBeCloseTo(longAmongMenu as number, 6);
  });

  test("falls where the scorer is sure of nothing, and fastest among cards", () => {
    const clear = thresholdsOf(article)[0] as number;
    const unclear = thresholdsOf(doubtful)[0] as number;
    const unclearCard = thresholdsOf(doubtful, { cycle: 1 })[0] as number;
    expect(unclear).toBeLessThan(clear / 2);
    expect(unclearCard).toBeLessThan(unclear / 4);
  });

  test("is no lower than what no page has, but among cards", () => {
    const hopeless = many(40, [10, 0.1]);
    expect(thresholdsOf(hopeless)[0]).toBeCloseTo(0.03, 6);
    expect(thresholdsOf(hopeless, { cycle: 1 })[0]).toBeLessThan(0.03);
  });

  test("is lower where no words are known", () => {
    const page = [...menu, ...article];
    const wordless = thresholdsOf(page, { knowsWords: false });
    thresholdsOf(page).forEach((threshold, at) => {
      expect(wordless[at]).toBeLessThan(threshold);
    });
  });
});
