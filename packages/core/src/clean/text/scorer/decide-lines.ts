/** The decision: from which score on a line is kept, given the scores of all of its page. */
import { maximiseExpectedF1 } from "../../../models/expected-f1.ts";
import type { Scrape } from "../lines/scrape.ts";
import { type ByLexicon, type LineScores, valueFor } from "./line-scorer.ts";

/**
 * What it costs to lose a line of the article, in F1 of its page and beside its words' part in that:
 * a lost line weighs as much as a hundred-and-fiftieth of a page.
 */
const lostLine: ByLexicon<number> = { withLexicon: 0.0065, withoutLexicon: 0.1 };

/**
 * What it is worth to be rid of a line of boilerplate, beside its words' part in F1: nothing on most
 * pages. Where nearly every line is the article's, few are in doubt, and those that are stand out:
 * from this mean score on it is worth something, and up to so much.
 */
const leftoverLine = { from: 0.4, upTo: 0.003 };

/**
 * Expected F1 at which a page counts as clear, and how fast the thresholds fall below: where the
 * scorer is sure of nothing, it is wrong about many lines at once, and most of all about cards,
 * which are the article where it is a list.
 */
const clear = 0.97;
const steepness = { plain: 1.5, card: 8 };
/** So low a score is believed on any page, but among cards: the entries of a list article get it too. */
const neverBelow: ByLexicon<number> = { withLexicon: 0.03, withoutLexicon: 0.01 };
const minCycle = 0.4;
/** A card's entries differ, its buttons do not: "Book now" so often, and a good part as often as any. */
const button = { minCopies: 5, minShareOfMost: 0.25 };

/**
 * Gives the threshold of each line of the page: the score at which it is worth as much to keep the
 * line as to remove it. With `part` the line's part in the page's F1, removing boilerplate gains
 * `f1 * part` and removing the article's loses `(2 - f1) * part`, by the derivatives of F1 = 2 · kept
 * article / (kept + article); both have a price a line on top.
 */
export function decideLines({ lines }: Scrape, judged: LineScores): Float32Array {
  const { scores, cycles, copies } = judged;
  const words = Float64Array.from(lines, ({ shape }) => shape.wordCount);
  const { expected, size } = maximiseExpectedF1(scores, words);
  const f1 = Math.min(1, expected / clear);
  const lost = valueFor(judged, lostLine);
  const leftover = leftoverOn(scores);
  const least = valueFor(judged, neverBelow);
  const often = Math.max(button.minCopies, button.minShareOfMost * mostOf(copies));
  return scores.map((_, at) => {
    const part = (words[at] as number) / size;
    const threshold = (f1 * part + leftover) / (2 * part + lost + leftover);
    const isCard = (cycles[at] as number) > minCycle && (copies[at] as number) < often;
    if (isCard) return threshold * f1 ** steepness.card;
    return Math.max(threshold * f1 ** steepness.plain, least);
  });
}

function mostOf(copies: Int32Array): number {
  return copies.reduce((most, count) => Math.max(most, count), 0);
}

/** What it is worth to be rid of a line on a page of these scores. */
function leftoverOn(scores: Float32Array): number {
  const { from, upTo } = leftoverLine;
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  return upTo * Math.max(0, (mean - from) / (1 - from));
}
