/** The decision: from which score on a block is kept, given the scores of all of its page. */

/** Expected F1 from which a page counts as clear, and the threshold there: strict, for precision. */
export const clear = 0.85;
const clearThreshold = 0.55;
/** The threshold of a page on which nothing is certain is never lower than this. */
const minThreshold = 0.2;

export interface Decision {
  threshold: number;
  /** The F1 that the best choice is expected to reach: how clear the page is. */
  expected: number;
  /** Words of that choice and of the content, together: F1 is twice the words of both, over this. */
  size: number;
}

/** Scores are told apart to this many steps. */
const steps = 500;

/**
 * Finds the threshold by expected F1: of all ways to keep the best blocks, the one with the highest
 * 2 · kept content / (kept words + all content), where a block's content is its words times its score.
 */
export function maximiseExpectedF1(scores: Float32Array, words: Float64Array): Decision {
  const contentAt = new Float64Array(steps + 1);
  const wordsAt = new Float64Array(steps + 1);
  let content = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    const count = words[i] as number;
    const step = Math.floor(score * steps);
    contentAt[step] = (contentAt[step] as number) + score * count;
    wordsAt[step] = (wordsAt[step] as number) + count;
    content += score * count;
  }
  let expected = 0;
  let size = 1;
  let keptContent = 0;
  let keptWords = 0;
  for (let step = steps; step >= 0; step--) {
    keptContent += contentAt[step] as number;
    keptWords += wordsAt[step] as number;
    const both = Math.max(1, keptWords + content);
    const f1 = (2 * keptContent) / both;
    if (f1 > expected) [expected, size] = [f1, both];
  }
  const threshold = expected >= clear ? clearThreshold : Math.max(minThreshold, expected / 2);
  return { threshold, expected, size };
}
