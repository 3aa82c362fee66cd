/**
 * Tells two articles in one frame from one article on two pages.
 *
 * The pages of a site carry the same header, footer and boxes. Where these are as long as an
 * article, two articles share most of their words and contradict each other nowhere: one stands in
 * the place of the other. A copy at the same outlet is its own text again; it is cut, grows or gets
 * another lede, but no page puts another article into its place. That shows in the pair alone, so
 * that the second page of a site is judged like its thousandth, whichever came first.
 */
import type { Gap } from "./align.ts";
import type { Comparable } from "./comparable.ts";

/** Words of a passage that stands in the place of another: an article, and the shorter of two. */
const minArticle = 40;
const minShorter = 15;

/**
 * Words of either passage that no title makes up for: many sites call all their pages alike, and
 * an update replaces less.
 */
const minUnderLikeTitle = 60;

/** Share of words in common from which two titles may be one title, changed. */
const minLikeness = 0.5;

/** Says whether two texts of one outlet are two articles in the frame that its pages share. */
export function fillOneFrame(
  small: Comparable,
  large: Comparable,
  gaps: readonly Gap[],
  likeness: number,
): boolean {
  if (small.domain === null || small.domain !== large.domain) return false;
  const { count, wordCount } = small.tokens;
  const wordsIn = (tokens: number) => (tokens * wordCount) / count;
  return gaps.some(({ aFrom, aTo, bFrom, bTo }) => {
    const [ours, theirs] = [wordsIn(aTo - aFrom), wordsIn(bTo - bFrom)];
    const [shorter, longer] = [Math.min(ours, theirs), Math.max(ours, theirs)];
    if (likeness >= minLikeness) return shorter >= minUnderLikeTitle;
    return shorter >= minShorter && longer >= minArticle;
  });
}
