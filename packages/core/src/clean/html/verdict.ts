/** The verdict: whether a cleaned page is an article at all. */
import { minArticleWords } from "../../limits.ts";
import type { Cleaned } from "../sheet.ts";
import { type Block, linkDensity, type PageSheet } from "./block.ts";
import { proseWords } from "./claimed.ts";
import { Hint } from "./hints.ts";

type Verdict = Cleaned["verdict"];

/** What kind of non-article a page is, or `null` for an article. */
export function judge(sheet: PageSheet, kept: readonly Block[]): Verdict {
  const words = kept.reduce((sum, block) => sum + block.words, 0);
  if (sheet.words === 0) return { reason: "no-text", detail: "no words outside scripts" };
  for (const look of looks) {
    const verdict = look(sheet, kept, words);
    if (verdict) return verdict;
  }
  return null;
}

type Look = (sheet: PageSheet, kept: readonly Block[], words: number) => Verdict;

const consentWords =
  /\b(?:cookies?|consent|gdpr|privacy|personal data|personenbezogene|einwilligung|datenschutz|partners?|donn[ée]es|согласие|персональн\p{L}+)/giu;
/** Words of a text above which it is an article, were it about cookies. */
const maxConsentWords = 400;
/** One word of consent in so many is a wall's way of speaking. */
const consentEvery = 25;

const isConsentPage: Look = (sheet, kept, words) => {
  if (words > maxConsentWords) return null;
  const banner = sheet.lines.filter((block) => (block.hints & Hint.consent) !== 0);
  const bannerWords = banner.reduce((sum, block) => sum + block.words, 0);
  const spoken =
    kept
      .map((block) => block.source)
      .join("\n")
      .match(consentWords)?.length ?? 0;
  const isWall = spoken >= 4 && spoken * consentEvery >= words;
  const isBannerAlone = words < minArticleWords && bannerWords * 2 > sheet.words;
  if (!isWall && !isBannerAlone) return null;
  const detail = isWall ? `${spoken} words of consent in ${words}` : "little text but a banner";
  return { reason: "consent-page", detail };
};

const isTooShort: Look = (_, __, words) =>
  words < minArticleWords
    ? { reason: "too-short", detail: `${words} words, an article has ${minArticleWords}` }
    : null;

/** Linked headlines that make an index, if they are as many as the paragraphs. */
const minHeadlines = 5;
const maxLinkDensity = 0.6;
/** Words of prose to a headline above which a page is a long story with linked headings. */
const maxProsePerHeadline = 40;

const isIndex: Look = (sheet, kept) => {
  if (sheet.declared.isArticle) return null;
  const words = kept.reduce((sum, block) => sum + block.words, 0);
  const linkWords = kept.reduce((sum, block) => sum + block.linkWords, 0);
  if (linkWords > words * maxLinkDensity) {
    return { reason: "not-an-article", detail: `${linkWords} of ${words} words are links` };
  }
  const headlines = kept.filter((block) => block.headingLevel > 0 && linkDensity(block) > 0.8);
  if (headlines.length < minHeadlines) return null;
  return proseWords(kept) < headlines.length * maxProsePerHeadline
    ? { reason: "not-an-article", detail: `${headlines.length} linked headlines, little text each` }
    : null;
};

const looks: readonly Look[] = [
  isConsentPage, // before too short: a wall is short as well
  isTooShort,
  isIndex,
];
