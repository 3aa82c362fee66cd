/** How far a figure may be chance: the bootstrap over publishers, whose pages are alike. Efron 1979. */
import { randomOf } from "../shared/sample.ts";
import type { PageScore } from "./page-scores.ts";

/** The middle 95 % of what the samples give. */
export type Interval = readonly [low: number, high: number];

const samples = 1000;
const seed = 20;

/** Of the mean of a number a page, over samples of as many publishers as there are. */
export function intervalOfMean(
  pages: readonly PageScore[],
  numberOf: (page: PageScore, at: number) => number,
): Interval {
  const sites = sumsBySite(pages, (page, at) => [numberOf(page, at), 1]);
  return intervalOf(sites, ([sum = 0, count = 0]) => sum / count);
}

/** Of the F1 of pieces, which are counted over all pages. */
export function intervalOfPieces(pages: readonly PageScore[]): Interval {
  return intervalOf(sumsBySite(pages, countsOf), f1Of);
}

/** F1 of true positives, false positives and false negatives. */
export function f1Of([tp = 0, fp = 0, fn = 0]: readonly number[]): number {
  return (2 * tp) / (2 * tp + fp + fn);
}

/** The counts of a page of pieces. */
export function countsOf({ score }: PageScore): readonly number[] {
  if (typeof score === "number") throw new Error("a page of pieces expected");
  return score;
}

function sumsBySite(
  pages: readonly PageScore[],
  numbersOf: (page: PageScore, at: number) => readonly number[],
): (readonly number[])[] {
  const sums = new Map<string, readonly number[]>();
  pages.forEach((page, at) => {
    sums.set(page.site, sumOf(numbersOf(page, at), sums.get(page.site)));
  });
  return [...sums.values()];
}

function sumOf(one: readonly number[], other: readonly number[] = []): readonly number[] {
  return one.map((number, at) => number + (other[at] ?? 0));
}

function intervalOf(
  sites: readonly (readonly number[])[],
  figureOf: (sums: readonly number[]) => number,
): Interval {
  const random = randomOf(seed);
  const figures = Float64Array.from({ length: samples }, () => {
    let sums: readonly number[] = [];
    for (let drawn = 0; drawn < sites.length; drawn++) {
      sums = sumOf(sites[Math.floor(random() * sites.length)] ?? [], sums);
    }
    return figureOf(sums);
  }).sort();
  const at = (share: number) => figures[Math.round(share * (samples - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
