/** Features of wording. Only for the language that the words were learned in. */
import { leftoverFamilies } from "../../phrase-book.ts";
import type { FeatureGroup } from "./feature.ts";
import type { PageView } from "./page-view.ts";
import type { Wording } from "./wording.ts";

const comments = 1 + leftoverFamilies.indexOf("comments");
const related = 1 + leftoverFamilies.indexOf("related");
const newsletter = 1 + leftoverFamilies.indexOf("newsletter");
const maxDistance = 100;

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
