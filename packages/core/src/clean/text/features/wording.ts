/** Features of wording: phrase families and a lexicon. Only for the language that they were learned in. */
import { leftoverFamilies, openingOf } from "../phrase-book.ts";
import type { FeatureGroup } from "./feature.ts";
import type { Lexicon } from "./lexicon.ts";
import { type PageView, Sums } from "./page-view.ts";

/** Of each line what its words say. */
export interface Wording {
  /** The family of the leftover, from 1; 0 for none. */
  families: Uint8Array;
  /** Whether it opens as a byline, an attribution, a date or a credit. */
  openings: Uint8Array;
  /** Leftovers by their wording; of a button that stands on every card the first alone. */
  phrases: Sums;
  /** Shares of the words that hold a sentence together, of "I" and of "you". */
  glueWords: Float32Array;
  voices: Float32Array;
  scores: Float32Array;
  scoreSums: Sums;
}

const comments = 1 + leftoverFamilies.indexOf("comments");
const related = 1 + leftoverFamilies.indexOf("related");
const newsletter = 1 + leftoverFamilies.indexOf("newsletter");
const button = 1 + leftoverFamilies.indexOf("button");
const openings = ["byline", "attribution", "date", "credit"];
const maxDistance = 100;
const maxWords = 60;

const stopWords = new Set(
  "the of and to a in is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do".split(
    " ",
  ),
);
const voiceOf = new Map(
  Object.entries({ i: 1, my: 1, me: 1, mine: 1, you: -1, your: -1, yours: -1, us: -1, our: -1 }),
);

/** Reads the wording of a page's lines. */
export function wordingOf(
  { lines, count, copyNumber }: PageView,
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
  const phrases = new Sums(count, (at) => (families[at] !== 0 && !isButtonAgain(at) ? 1 : 0));
  const scoreSums = new Sums(count, (at) => scores[at] as number);
  return { families, openings: openingKinds, phrases, glueWords, voices, scores, scoreSums };
}

type Read = (wording: Wording, at: number, page: PageView) => number;

/** The wording of a page is read once, and handed to each feature. */
const of =
  (read: Read) =>
  (page: PageView, at: number): number =>
    page.wording === null ? 0 : read(page.wording, at, page);

/** Features that read the phrase book and a stop list. */
export const phraseFeatures: FeatureGroup = {
  family: of(({ families }, at) => families[at] as number),
  opening: of(({ openings }, at) => openings[at] as number),
  glueWords: of(({ glueWords }, at) => glueWords[at] as number),
  voice: of(({ voices }, at) => voices[at] as number),
  phrases3: of(({ phrases }, at) => phrases.around(at, 3)),
  phrases10: of(({ phrases }, at) => phrases.around(at, 10)),
  phrasesBefore: of(({ phrases }, at) => phrases.between(0, at)),
  phrasesAll: of(({ phrases }) => phrases.total),
  fromComments: of((wording, at) => lastOf(wording, at, comments)),
  fromRelated: of((wording, at) => lastOf(wording, at, related)),
  fromNewsletter: of((wording, at) => lastOf(wording, at, newsletter)),
};

/** Features that read the lexicon. */
export const lexiconFeatures: FeatureGroup = {
  lexicon: of(({ scores }, at) => scores[at] as number),
  "lexicon-2": of(({ scores }, at) => scores[at - 2] ?? 0),
  "lexicon-1": of(({ scores }, at) => scores[at - 1] ?? 0),
  lexicon1: of(({ scores }, at) => scores[at + 1] ?? 0),
  lexicon2: of(({ scores }, at) => scores[at + 2] ?? 0),
  lexiconAround3: of(({ scoreSums }, at) => scoreSums.around(at, 3)),
  lexiconAround8: of(({ scoreSums }, at) => scoreSums.around(at, 8)),
  lexiconAround25: of(({ scoreSums }, at) => scoreSums.around(at, 25)),
  lexiconBefore8: of(({ scoreSums }, at) => scoreSums.between(at - 8, at)),
  lexiconAfter8: of(({ scoreSums }, at) => scoreSums.between(at + 1, at + 9)),
};

/** Lines since the last line of a family. */
function lastOf({ families }: Wording, at: number, family: number): number {
  const from = Math.max(0, at - maxDistance);
  for (let line = at; line >= from; line--) if (families[line] === family) return at - line;
  return maxDistance;
}
