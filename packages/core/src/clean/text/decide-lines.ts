/** The decision: from which score on a line is kept, given the scores of all of its page. */
import { decide } from "../html/decide.ts";
import { type LimitsByKnowledge, type LineScores, limitFor } from "./line-scorer.ts";
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
const thresholds: LimitsByKnowledge<Thresholds> = {
  knowing: { short: 0.18, long: 0.47 },
  wordless: { short: 0.1, long: 0.25 }, // it has to be surer
};

/**
 * Expected F1 at which a page counts as clear, and how fast the thresholds fall below: where the
 * scorer is sure of nothing (cards, price lists, round-ups), it is wrong about many lines at once.
 */
const clear = 0.97;
const steepness = 10;
/** So low a score is believed on any page, but among cards: the entries of a list article get it too. */
const hopeless = 0.03;
const minCycle = 0.4;

/** Gives the threshold of each line of the page. */
export function decideLines({ lines }: Scrape, judged: LineScores): Float32Array {
  const { scores, cycles } = judged;
  const words = Float64Array.from(lines, ({ shape }) => shape.wordCount);
  const clarity = Math.min(1, decide(scores, words).expected / clear) ** steepness;
  const { short, long } = limitFor(judged, thresholds);
  return scores.map((_, at) => {
    const length = Math.min((words[at] as number) / longWords, 1);
    const threshold = clarity * (short + (long - short) * length);
    const isCard = (cycles[at] as number) > minCycle;
    return isCard ? threshold : Math.max(threshold, hopeless);
  });
}
