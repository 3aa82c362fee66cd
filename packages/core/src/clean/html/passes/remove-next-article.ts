/** Removes the stories that a page appends to its own as the reader scrolls. */

import {
  type Block,
  type PageDocument,
  type PageElement,
  type PagePass,
  titleWordsOf,
} from "../blocks/block.ts";
import { proseWords } from "../claimed.ts";

/** Words of a headline of which so many are the title's. */
const minShared = 0.6;
const minTitleWords = 3;
/** More articles are the entries of an index, and shorter ones its teasers. */
const maxArticles = 5;
const minProse = 40;

/**
 * Removes an article that stands behind the one that the page's title names, under a headline of its
 * own. Posts of a forum and entries of an index have no headline that is the page's title.
 *
 * @example
 * in:  <head><title>The ferry sails again today</title></head><article><h1>The ferry sails again today</h1><p>It left at noon, said the captain, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for; the last crossing was eleven months ago, before the storm took the pier.</p></article><article><h1>Water of the Kell is shared</h1><p>Two provinces agreed on Monday.</p></article>
 * out: <article><h1>The ferry sails again today</h1><p>It left at noon, said the captain, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for; the last crossing was eleven months ago, before the storm took the pier.</p></article>
 */
export const removeNextArticle: PagePass = {
  name: "remove-next-article",
  run(document: PageDocument) {
    const articles = document.elements.filter(isOuterArticle);
    const own = articles.find((article) => isNamedBy(headlineOf(document, article), document));
    if (own === undefined || articles.length > maxArticles) return;
    if (proseWords(document.beneath(own)) < minProse) return;
    const level = headlineOf(document, own)?.headingLevel;
    for (const article of articles) {
      if (article.start < own.end || article === own) continue;
      const headline = headlineOf(document, article);
      if (headline === null || headline.headingLevel !== level) continue;
      for (const block of document.beneath(article))
        document.remove(block, "another article below");
    }
  },
};

function isOuterArticle({ tag, parent }: PageElement): boolean {
  if (tag !== "article") return false;
  for (let at = parent; at; at = at.parent) if (at.tag === "article") return false;
  return true;
}

/** Blocks at the head of an article among which its headline stands. */
const headBlocks = 6;

function headlineOf(document: PageDocument, article: PageElement): Block | null {
  const head = document.beneath(article).slice(0, headBlocks);
  return head.find(({ headingLevel }) => headingLevel === 1 || headingLevel === 2) ?? null;
}

function isNamedBy(headline: Block | null, document: PageDocument): boolean {
  if (headline === null) return false;
  const words = document.headingWords(headline);
  if (words.length < minTitleWords && words.join("").length < 8) return false;
  return document.declared.titles.some((title) => {
    const declared = new Set(titleWordsOf(title));
    return words.filter((word) => declared.has(word)).length >= minShared * words.length;
  });
}
