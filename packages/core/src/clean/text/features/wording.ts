/** What the words of a page say: phrase families, a stop list, a lexicon. */

import { PrefixSums } from "../../../models/prefix-sums.ts";
import { leftoverFamilies, openingOf } from "../../phrase-book.ts";
import type { ScrapeLine } from "../lines/scrape.ts";
import type { Lexicon } from "./lexicon.ts";

/** Of each line what its words say. */
export interface Wording {
  /** The family of the leftover, from 1; 0 for none. */
  families: Uint8Array;
  /** Whether it opens as a byline, an attribution, a date or a credit. */
  openings: Uint8Array;
  /** Leftovers by their wording; of a button that stands on every card the first alone. */
  phrases: PrefixSums;
  /** Shares of the words that hold a sentence together, of "I" and of "you". */
  glueWords: Float32Array;
  voices: Float32Array;
  scores: Float32Array;
  scoreSums: PrefixSums;
}

const button = 1 + leftoverFamilies.indexOf("button");
const openings = ["byline", "attribution", "date", "credit"];
const maxWords = 60;

const stopWords = new Set(
  "the of and to a in is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do".split(
    " ",
  ),
);
const voiceOf = new Map(
  Object.entries({ i: 1, my: 1, me: 1, mine: 1, you: -1, your: -1, yours: -1, us: -1, our: -1 }),
);

/** What of a page its wording is read off. */
export interface WordedPage {
  readonly lines: readonly ScrapeLine[];
  readonly count: number;
  /** Of each line, which of its copies it is. */
  readonly copyNumber: Int32Array;
}

/** Reads the wording of a page's lines. */
export function wordingOf(
  { lines, count, copyNumber }: WordedPage,
  lexicon: Lexicon | null,
): Wording {
  const families = new Uint8Array(count);
  const openingKinds = new Uint8Array(count);
  const glueWords = new Float32Array(count);
  const voices = new Float32Array(count);
  const scores = new Float32Array(count);
  lines.forEach(({ shape, family }, at) => {
    const { key, wordCount } = shape;
    if (wordCount <= 40) {
      families[at] = family === null ? 0 : 1 + leftoverFamilies.indexOf(family);
      const opening = openingOf(key);
      openingKinds[at] = opening === null ? 0 : 1 + openings.indexOf(opening.family);
    }
    const words = key.slice(0, 400).split(" ", maxWords);
    let stops = 0;
    let voice = 0;
    for (const word of words) {
      if (stopWords.has(word)) stops++;
      voice += voiceOf.get(word) ?? 0;
    }
    glueWords[at] = stops / words.length;
    voices[at] = voice / words.length;
    scores[at] = lexicon?.score(key) ?? 0;
  });
  const isButtonAgain = (at: number) => families[at] === button && (copyNumber[at] as number) > 1;
  const phrases = new PrefixSums(count, (at) => (families[at] !== 0 && !isButtonAgain(at) ? 1 : 0));
  const scoreSums = new PrefixSums(count, (at) => scores[at] as number);
  return { families, openings: openingKinds, phrases, glueWords, voices, scores, scoreSums };
}
