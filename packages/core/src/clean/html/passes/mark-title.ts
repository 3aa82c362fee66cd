/** Finds the block that is the article's title. */

import { Hint } from "../../../page/hints.ts";
import { type Block, type PageDocument, type PagePass, titleWordsOf } from "../blocks/block.ts";
import { endsSentence, isProse } from "../prose.ts";

/** Blocks longer than this many characters are no titles. */
const maxLength = 300;
/** Characters by which two wordings of one title may differ: quotes, spaces, a stop. */
const maxExtra = 10;
/** Share of the shorter wording's words that title and block must have in common. */
const minOverlap = 0.7;
/** Words that a line above the title needs to be taken for text. */
const minWordsAbove = 15;
const maxLinesAbove = 6;
const furniture = Hint.nav | Hint.footer | Hint.related;

/**
 * Marks the title: the heading that shares most words with what the page declares as its title, or
 * its first `h1`. A title is what the text is about, so it must not be part of it twice.
 *
 * @example
 * in:  <title>Ferry sails again - Quay Post</title><h1>Ferry sails again</h1><p>After a year.</p>
 * out: <p>After a year.</p>
 */
export const markTitle: PagePass = {
  name: "mark-title",
  run(document) {
    const title = titleOf(document);
    if (!title) return;
    const wording = document.headingWords(title).join(" ");
    for (const block of document.lines) {
      const isCopy =
        block.headingLevel > 0 &&
        Math.abs(block.source.length - title.source.length) <= maxExtra &&
        document.headingWords(block).join(" ") === wording;
      if (block !== title && !isCopy) continue;
      document.mark(block, "title");
      document.remove(block, "title of the article");
    }
    for (const block of overlinesOf(title, document)) document.remove(block, "above the title");
  },
};

/** The name of the paper or section above the title: nothing where text stands there as well. */
function overlinesOf(title: Block, document: PageDocument): readonly Block[] {
  const above = document.lines.slice(0, title.at - 1).filter(({ removal }) => removal === null);
  const isText = (block: Block) => block.words >= minWordsAbove || endsSentence(block.source);
  return above.length > maxLinesAbove || above.some(isText) ? [] : above;
}

function titleOf(document: PageDocument): Block | null {
  const declared = document.declared.titles.map((title) => new Set(titleWordsOf(title)));
  let best: Block | null = null;
  let bestScore = 0;
  for (const block of document.lines) {
    if (block.headingLevel === 0 || block.headingLevel > 3) continue;
    const score = scoreOf(block, declared, document);
    if (score > bestScore) {
      best = block;
      bestScore = score;
    }
  }
  return best ?? (declared.length === 0 ? headingAboveProse(document) : null);
}

/** How likely a heading is the title. */
function scoreOf(
  block: Block,
  declared: readonly ReadonlySet<string>[],
  document: PageDocument,
): number {
  if (block.source.length > maxLength || (block.hints & furniture) !== 0) return 0;
  const level = block.headingLevel;
  const words = declared.length === 0 ? [] : document.headingWords(block);
  const overlap = Math.max(0, ...declared.map((title) => overlapOf(words, title)));
  if (overlap >= minOverlap) return 1 + overlap + (4 - level) / 10;
  // Without a likeness only an h1 may be the title, the first one.
  return level === 1 ? 0.5 : 0;
}

/** The title of pages that declare none and know no `h1`. */
function headingAboveProse(document: PageDocument): Block | null {
  const prose = document.lines.findIndex((block) => block.removal === null && isProse(block));
  const above = document.lines.slice(0, Math.max(0, prose));
  return (
    above.findLast(
      ({ headingLevel, removal, hints }) =>
        headingLevel > 0 && removal === null && (hints & furniture) === 0,
    ) ?? null
  );
}

function overlapOf(words: readonly string[], declared: ReadonlySet<string>): number {
  if (words.length < 2) return 0; // one word in common is as likely the section's name
  return words.filter((word) => declared.has(word)).length / words.length;
}
