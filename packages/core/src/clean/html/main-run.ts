/** The run: the stretch of blocks whose prose outweighs the furniture in it the most. */
import { type Block, linkDensity } from "./block.ts";
import { Hint } from "./hints.ts";
import { endsSentence } from "./prose.ts";

/** What a block has to bring in words to be worth a place: tuned on whole sets of pages, as are all below. */
const price = 6;
/** One endless block (a licence, a transcript) must not outweigh an article of many. */
const maxWords = 80;
const doubtful = Hint.nav | Hint.footer | Hint.hidden;
const doubtfulFactor = 0.3;
const unfinishedFactor = 0.5;

export interface Run {
  /** Index of the first block, and of the one after the last. */
  start: number;
  end: number;
  sum: number;
}

/** Finds the run by the maximum-sum subarray method; removed blocks count for nothing. */
export function findRun(blocks: readonly Block[]): Run {
  let best: Run = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  blocks.forEach((block, index) => {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    if (block.removal === null) sum += worthOf(block);
    if (sum > best.sum) best = { start, end: index + 1, sum };
  });
  return best;
}

function worthOf(block: Block): number {
  const words = Math.min(block.words, maxWords) * (1 - linkDensity(block));
  const trust = (block.hints & doubtful) === 0 ? 1 : doubtfulFactor;
  return words * trust * (endsSentence(block.source) ? 1 : unfinishedFactor) - price;
}
