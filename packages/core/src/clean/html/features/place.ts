/** Features of a block's place among the others: the run, what stands before, after and around. */
import type { Block, PageDocument } from "../blocks/block.ts";
import { columnCount, F } from "./feature-names.ts";
import type { Structure } from "./structure.ts";

/** Blocks on either side that count as around. */
const around = 4;
/** Distances are counted up to this many blocks. */
const far = 60;

export function writePlaceFeatures(
  document: PageDocument,
  structure: Structure,
  values: Float32Array,
): void {
  const blocks = document.lines;
  const count = blocks.length;
  const { runStart, runEnd, firstHeading, title, longest } = structure;
  const total = Math.max(1, document.words);
  let before = 0;
  let windowWords = 0;
  let windowLinks = 0;
  let heading = -far;
  for (let i = 0; i < Math.min(around, count); i++) {
    windowWords += (blocks[i] as Block).words;
    windowLinks += (blocks[i] as Block).linkWords;
  }
  for (let i = 0; i < count; i++) {
    const block = blocks[i] as Block;
    const row = i * columnCount;
    const inRun = i >= runStart && i < runEnd;
    values[row + F.inRun] = inRun ? 1 : 0;
    values[row + F.runDistance] = inRun ? 0 : clamp(i < runStart ? i - runStart : i - runEnd + 1);
    values[row + F.wordsBefore] = before / total;
    values[row + F.fromHeading] = firstHeading < 0 ? far + 1 : clamp(i - firstHeading);
    values[row + F.fromTitle] = title < 0 ? far + 1 : clamp(i - title);
    values[row + F.fromLongest] = clamp(i - longest);
    const entering = blocks[i + around];
    const leaving = blocks[i - around - 1];
    windowWords += (entering?.words ?? 0) - (leaving?.words ?? 0);
    windowLinks += (entering?.linkWords ?? 0) - (leaving?.linkWords ?? 0);
    values[row + F.linksAround] = windowWords === 0 ? 0 : windowLinks / windowWords;
    values[row + F.headingDistance] = Math.min(far, i - heading);
    before += block.words;
    if (block.headingLevel > 0) heading = i;
  }
}

function clamp(distance: number): number {
  return Math.max(-far, Math.min(far, distance));
}
