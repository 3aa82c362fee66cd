/** A scrape as its features see it: the measures of its lines, and sums over stretches of them. */

import { maxSubarray, type Stretch } from "../../../models/max-subarray.ts";
import { PrefixSums } from "../../../models/prefix-sums.ts";
import type { ScrapeLine } from "../lines/scrape.ts";
import { type Measure, measureLine } from "./measure.ts";
import type { Wording } from "./wording.ts";

/** The page, and what stands around each of its lines. */
export interface PageView {
  readonly lines: readonly ScrapeLine[];
  readonly measures: readonly Measure[];
  readonly count: number;
  readonly proseWords: PrefixSums;
  readonly prose: PrefixSums;
  readonly logWords: PrefixSums;
  readonly capitals: PrefixSums;
  readonly dates: PrefixSums;
  readonly bullets: PrefixSums;
  readonly copied: PrefixSums;
  /** Of each line, how often its words stand on the page. */
  readonly copies: Int32Array;
  /** Of each line, which of its copies it is. */
  readonly copyNumber: Int32Array;
  /** Of each line, the nearest line of prose at or above it, and at or below; -1 and `count` if none. */
  readonly proseAbove: Int32Array;
  readonly proseBelow: Int32Array;
  /** The stretches that read as the article, told strictly and broadly. */
  readonly strict: Stretch | null;
  readonly broad: Stretch | null;
  /** What the words say; `null` in languages that nothing was learned of. */
  readonly wording: Wording | null;
}

/** What a line costs a stretch: cheap lines let a stretch reach over lists, dear ones keep it close. */
const broadCost = 4;
const strictCost = 12;
/** Words that one line may add to a stretch. */
const maxWorth = 80;

/** Measures a page; its words are read by `wordingOf`, for the languages that have a model of them. */
export function viewOf(lines: readonly ScrapeLine[]): PageView {
  const measures = lines.map(measureLine);
  const count = lines.length;
  const { copies, copyNumber } = copiesOf(lines);
  const measureAt = (at: number) => measures[at] as Measure;
  const sums = (numberOf: (measure: Measure, at: number) => number) =>
    new PrefixSums(count, (at) => numberOf(measureAt(at), at));
  const worths = (cost: number) =>
    measures.map(({ isProse, words }) => (isProse ? Math.min(words, maxWorth) : 0) - cost);
  const proseAbove = new Int32Array(count);
  const proseBelow = new Int32Array(count);
  for (let at = 0, last = -1; at < count; at++) {
    if (measureAt(at).isProse) last = at;
    proseAbove[at] = last;
  }
  for (let at = count - 1, next = count; at >= 0; at--) {
    if (measureAt(at).isProse) next = at;
    proseBelow[at] = next;
  }
  return {
    lines,
    measures,
    count,
    copies,
    copyNumber,
    proseAbove,
    proseBelow,
    proseWords: sums(({ isProse, words }) => (isProse ? words : 0)),
    prose: sums(({ isProse }) => (isProse ? 1 : 0)),
    logWords: sums(({ words }) => Math.log1p(words)),
    capitals: sums(({ capitalShare }) => capitalShare),
    dates: sums(({ isDated }) => (isDated ? 1 : 0)),
    bullets: sums(({ isBullet }) => (isBullet ? 1 : 0)),
    copied: sums((_, at) => ((copies[at] as number) > 1 ? 1 : 0)),
    strict: maxSubarray(worths(strictCost)),
    broad: maxSubarray(worths(broadCost)),
    wording: null,
  };
}

function copiesOf(lines: readonly ScrapeLine[]) {
  const seen = new Map<string, number>();
  const copyNumber = Int32Array.from(lines, ({ shape }) => {
    const number = (seen.get(shape.key) ?? 0) + 1;
    seen.set(shape.key, number);
    return number;
  });
  const copies = Int32Array.from(lines, ({ shape }) => seen.get(shape.key) ?? 1);
  return { copies, copyNumber };
}
