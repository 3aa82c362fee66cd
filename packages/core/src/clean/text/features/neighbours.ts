/** Features of the lines right above and below, and of the page as a whole. */
import { type Feature, type FeatureGroup, flag } from "./feature.ts";
import type { Measure } from "./measure.ts";

const offsets = [-3, -2, -1, 1, 2, 3];

const neighbour =
  (offset: number, read: (measure: Measure) => number): Feature =>
  ({ measures }, at) => {
    const measure = measures[at + offset];
    return measure === undefined ? -1 : read(measure);
  };

export const neighbourFeatures: FeatureGroup = Object.fromEntries(
  offsets.flatMap((offset): [string, Feature][] => [
    [`words${offset}`, neighbour(offset, ({ words }) => words)],
    [`ending${offset}`, neighbour(offset, ({ ending }) => ending)],
    [`capitals${offset}`, neighbour(offset, ({ capitalShare }) => capitalShare)],
    [
      `dated${offset}`,
      neighbour(offset, ({ isDated, hasPrice }) => flag(isDated) + 2 * flag(hasPrice)),
    ],
  ]),
);

/** The same on every line: what kind of scrape this is. */
export const pageFeatures: FeatureGroup = {
  pageLines: ({ count }) => count,
  pageProse: ({ prose, count }) => prose.total / count,
  pageProseWords: ({ proseWords }) => proseWords.total,
  pageLength: ({ logWords, count }) => logWords.total / count,
  pageCapitals: ({ capitals, count }) => capitals.total / count,
  pageCopied: ({ copied, count }) => copied.total / count,
  pageDates: ({ dates, count }) => dates.total / count,
  pageBullets: ({ bullets, count }) => bullets.total / count,
};
