/** Features of where a line stands: on the page, in its run, next to the prose. */
import type { Stretch } from "../../../models/max-subarray.ts";
import type { FeatureGroup } from "./feature.ts";
import type { Measure } from "./measure.ts";
import type { PageView } from "./page-view.ts";

/** Farther away is as good as nowhere. */
const maxDistance = 60;

export const placeFeatures: FeatureGroup = {
  fromStart: (_, at) => Math.min(at, 200),
  fromEnd: ({ count }, at) => Math.min(count - 1 - at, 200),
  proseBefore: ({ proseWords }, at) => proseWords.between(0, at) / Math.max(proseWords.total, 1),
  proseBeforeWords: ({ proseWords }, at) => Math.min(proseWords.between(0, at), 3000),
  proseAfterWords: ({ proseWords, count }, at) => Math.min(proseWords.between(at + 1, count), 3000),
  aboveDistance: ({ proseAbove }, at) => above(proseAbove, at - 1),
  belowDistance: ({ proseBelow, count }, at) => below(proseBelow, at + 1, count),
  aboveWords: (page, at) => wordsAt(page, page.proseAbove[at - 1] ?? -1),
  belowWords: (page, at) => wordsAt(page, page.proseBelow[at + 1] ?? -1),
  prose2: ({ prose }, at) => prose.around(at, 2),
  prose5: ({ prose }, at) => prose.around(at, 5),
  prose10: ({ prose }, at) => prose.around(at, 10),
  proseWords5: ({ proseWords }, at) => proseWords.around(at, 5),
  proseWords20: ({ proseWords }, at) => proseWords.around(at, 20),
  before5: ({ proseWords }, at) => proseWords.between(at - 5, at),
  after5: ({ proseWords }, at) => proseWords.between(at + 1, at + 6),
  before15: ({ proseWords }, at) => proseWords.between(at - 15, at),
  after15: ({ proseWords }, at) => proseWords.between(at + 1, at + 16),
  length2: ({ logWords }, at) => logWords.around(at, 2),
  length10: ({ logWords }, at) => logWords.around(at, 10),
  capitals3: ({ capitals }, at) => capitals.around(at, 3),
  capitals10: ({ capitals }, at) => capitals.around(at, 10),
  dates5: ({ dates }, at) => dates.around(at, 5),
  dates20: ({ dates }, at) => dates.around(at, 20),
  bullets5: ({ bullets }, at) => bullets.around(at, 5),
  strictDistance: ({ strict }, at) => fromStretch(strict, at),
  strictShare: (page) => shareOf(page, page.strict),
  broadDistance: ({ broad }, at) => fromStretch(broad, at),
  broadShare: (page) => shareOf(page, page.broad),
};

function above(proseAbove: Int32Array, at: number): number {
  const line = proseAbove[at] ?? -1;
  return line < 0 ? maxDistance : Math.min(at + 1 - line, maxDistance);
}

function below(proseBelow: Int32Array, at: number, count: number): number {
  const line = proseBelow[at] ?? count;
  return line >= count ? maxDistance : Math.min(line - at + 1, maxDistance);
}

function wordsAt({ measures }: PageView, at: number): number {
  return (measures[at] as Measure | undefined)?.words ?? 0;
}

/** Lines to a stretch: below zero above it, zero within. */
function fromStretch(stretch: Stretch | null, at: number): number {
  if (stretch === null) return maxDistance;
  if (at < stretch.start) return Math.max(at - stretch.start, -maxDistance);
  return Math.min(Math.max(at - stretch.end, 0), maxDistance);
}

function shareOf({ proseWords }: PageView, stretch: Stretch | null): number {
  if (stretch === null) return 0;
  return proseWords.between(stretch.start, stretch.end + 1) / Math.max(proseWords.total, 1);
}
