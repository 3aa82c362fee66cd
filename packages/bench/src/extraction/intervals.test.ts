import { expect, test } from "vitest";
import { f1Of, intervalOfMean, intervalOfPieces } from "./intervals.ts";
import type { PageScore } from "./page-scores.ts";

function pageOf(site: string, score: PageScore["score"]): PageScore {
  return { set: "wcxb", id: site, type: "article", site, score };
}

const halves = Array.from({ length: 100 }, (_, at) => pageOf(`${at}`, at % 2));
const f1 = ({ score }: PageScore) => Number(score);

test("the interval of a mean is that of the binomial law, where pages are on their own", () => {
  // .5 by 1.96 standard errors of .05.
  const [low, high] = intervalOfMean(halves, f1);
  expect(low).toBeCloseTo(0.402, 1);
  expect(high).toBeCloseTo(0.598, 1);
});

test("pages of one publisher stand and fall together", () => {
  const ofFour = halves.map((page, at) => ({ ...page, site: `${at % 4}` }));
  expect(intervalOfMean(ofFour, f1)).toEqual([0, 1]);
});

test("what is alike everywhere has no width, and a run gives what the last one gave", () => {
  expect(intervalOfMean(halves, () => 0.25)).toEqual([0.25, 0.25]);
  expect(intervalOfMean(halves, f1)).toEqual(intervalOfMean(halves, f1));
});

test("pieces are counted over all pages of a sample", () => {
  expect(f1Of([3, 1, 1])).toBe(0.75);
  const pages = [pageOf("a", [3, 1, 1]), pageOf("b", [30, 10, 10])];
  expect(intervalOfPieces(pages)).toEqual([0.75, 0.75]);
  expect(() => intervalOfPieces(halves)).toThrow("a page of pieces expected");
});
