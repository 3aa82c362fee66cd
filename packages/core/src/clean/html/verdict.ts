/** The verdict: whether a cleaned page is an article at all. */

import { Hint } from "../../page/hints.ts";
import { minArticleWords } from "../../records/limits.ts";
import { keyOf } from "../shape.ts";
import type { Cleaned } from "../text-document.ts";
import { type Suspect, wallOf } from "../walls/wall-of.ts";
import { saidByWalls, type WallKind } from "../walls/wall-words.ts";
import { type Block, linkDensity, type PageDocument } from "./blocks/block.ts";
import { proseWords } from "./claimed.ts";

type Verdict = Cleaned["verdict"];

/** What the page around a document tells of it, where the document is not all of the page. */
export interface Around {
  titles: readonly string[];
  signs: ReadonlySet<WallKind>;
}

/** What kind of non-article a page is, or `null` for an article. */
export function verdictOf(
  document: PageDocument,
  kept: readonly Block[],
  around: Around = { titles: document.declared.titles, signs: new Set() },
): Verdict {
  const words = kept.reduce((sum, block) => sum + block.words, 0);
  // Before all others: a wall has few words, or none.
  const wall = wallOf(suspectOf(document, kept, around));
  if (wall !== null) return wall;
  if (document.words === 0) return { reason: "no-text", detail: "no words outside scripts" };
  for (const look of looks) {
    const verdict = look(document, kept, words);
    if (verdict) return verdict;
  }
  return null;
}

/** Words of a line in links, as a share, from which it leads elsewhere and says nothing. */
const maxLineLinks = 0.8;

function suspectOf(document: PageDocument, kept: readonly Block[], around: Around): Suspect {
  const { lines, declared } = document;
  const headings = lines.filter(({ headingLevel }) => headingLevel === 1 || headingLevel === 2);
  const dated = Hint.byline | Hint.date;
  return {
    titles: [...around.titles, ...headings.map(({ source }) => source)],
    isTitled: true,
    kept: textsOf(kept),
    all: textsOf(lines),
    isDated: declared.isArticle || lines.some(({ hints }) => (hints & dated) !== 0),
    signs: around.signs,
  };
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.filter((block) => linkDensity(block) < maxLineLinks).map(({ source }) => source);
}

type Look = (document: PageDocument, kept: readonly Block[], words: number) => Verdict;

const consentWords =
  /\b(?:cookies?|consent|gdpr|privacy|personal data|personenbezogene|einwilligung|datenschutz|partners?|donn[ée]es|согласие|персональн\p{L}+)/giu;
/** Words of a text above which it is an article, were it about cookies. */
const maxConsentWords = 400;
/** One word of consent in so many is a wall's way of speaking. */
const consentEvery = 25;

const isConsentPage: Look = (document, kept, words) => {
  if (words > maxConsentWords) return null;
  const banner = document.lines.filter((block) => (block.hints & Hint.consent) !== 0);
  const bannerWords = banner.reduce((sum, block) => sum + block.words, 0);
  const spoken =
    kept
      .map((block) => block.source)
      .join("\n")
      .match(consentWords)?.length ?? 0;
  const isAsked = () => kept.some(({ source }) => saidByWalls.of(keyOf(source)).has("consent"));
  // A report on cookies uses the words; a wall asks as well.
  const isWall = spoken >= 4 && spoken * consentEvery >= words && isAsked();
  const isBannerAlone = words < minArticleWords && bannerWords * 2 > document.words;
  if (!isWall && !isBannerAlone) return null;
  const detail = isWall ? `${spoken} words of consent in ${words}` : "little text but a banner";
  return { reason: "wall", detail: `consent: ${detail}` };
};

const isTooShort: Look = (_, __, words) =>
  words < minArticleWords
    ? { reason: "too-short", detail: `${words} words, an article has ${minArticleWords}` }
    : null;

/** Share of words in links above which a text is a menu, if the choice of it was doubtful as well. */
const maxLinkShare = 0.9;
const doubtful = 0.4;

const isMenu: Look = (document, kept, words) => {
  if (document.declared.isArticle || document.clarity >= doubtful) return null;
  const linkWords = kept.reduce((sum, block) => sum + block.linkWords, 0);
  // Teasers with a line of text each are the content of an index; links alone are nobody's.
  return linkWords > words * maxLinkShare && proseWords(kept) === 0
    ? { reason: "not-an-article", detail: `${linkWords} of ${words} words are links` }
    : null;
};

const looks: readonly Look[] = [
  isConsentPage, // before too short: a wall is short as well
  isTooShort,
  isMenu,
];
