/** The decision: from which score on a line is kept, given the scores of all of its page. */
import { decide } from "../html/decide.ts";
import { type ByKnowledge, type LineScores, valueFor } from "./line-scorer.ts";
import type { Scrape } from "./scrape.ts";

/**
 * The thresholds of a page that is clear: of the shortest lines, and from so many words on. To lose
 * a short line of the article is as bad as to lose a long one; to leave it standing is not.
 */
interface Thresholds {
  short: number;
  long: number;
}
const longWords = 25;
const thresholds: ByKnowledge<Thresholds> = {
  knowing: { short: 0.14, long: 0.4 },
  wordless: { short: 0.03, long: 0.15 }, // it has to be surer
};

/**
 * Where nearly every line is the article's, few lines are in doubt, and those that are stand out:
 * from this mean score on the threshold of short lines rises, by up to so many times itself.
 */
const dense = { from: 0.4, rise: 2 };

/**
 * Expected F1 at which a page counts as clear, and how fast the thresholds fall below: where the
 * scorer is sure of nothing, it is wrong about many lines at once, and most of all about cards,
 * which are the article where it is a list.
 */
const clear = 0.97;
const steepness = { plain: 2.5, card: 10 };
/** So low a score is believed on any page, but among cards: the entries of a list article get it too. */
const hopeless: ByKnowledge<number> = { knowing: 0.03, wordless: 0.01 };
const minCycle = 0.4;

/** Gives the threshold of each line of the page. */
export function decideLines({ lines }: Scrape, judged: LineScores): Float32Array {
  const { scores, cycles } = judged;
  const words = Float64Array.from(lines, ({ shape }) => shape.wordCount);
  const clarity = Math.min(1, decide(scores, words).expected / clear);
  const { long, ...limit } = valueFor(judged, thresholds);
  const short = limit.short * riseOn(scores);
  const least = valueFor(judged, hopeless);
  return scores.map((_, at) => {
    const length = Math.min((words[at] as number) / longWords, 1);
    const threshold = short + (Math.max(short, long) - short) * length;
    const isCard = (cycles[at] as number) > minCycle;
    if (isCard) return threshold * clarity ** steepness.card;
    return Math.max(threshold * clarity ** steepness.plain, least);
  });
}

/** How many times the usual threshold short lines have on a page of these scores. */
function riseOn(scores: Float32Array): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  return 1 + dense.rise * Math.max(0, (mean - dense.from) / (1 - dense.from));
}
