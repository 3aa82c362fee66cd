/**
 * Prose: blocks that read like sentences rather than like menus. A page tells which of its words are
 * links; a line of a scrape does not, so that `clean/shape.ts` looks at capitals instead.
 */
import { Hint } from "../../page/hints.ts";
import { type Block, linkDensity } from "./blocks/block.ts";

/** Words of a paragraph at least, and the share of them that may stand in links. */
export const proseMinWords = 15;
export const proseMaxLinkDensity = 0.4;

/** Tells whether a block reads like a paragraph: long enough, and not mostly links. */
export function isProse(block: Block): boolean {
  return block.words >= proseMinWords && linkDensity(block) < proseMaxLinkDensity;
}

/** Words of a paragraph of one sentence, in languages that say much in few. */
const sentenceWords = 8;

/** Tells whether a block is a paragraph of a story: prose, or a shorter one that ends as a sentence does. */
export function isStory(block: Block): boolean {
  if (isProse(block)) return true;
  const isText = block.headingLevel === 0 && (block.hints & Hint.item) === 0;
  return (
    isText &&
    block.words >= sentenceWords &&
    linkDensity(block) < proseMaxLinkDensity &&
    endsSentence(block.source)
  );
}

/**
 * A colon, a quote or a bracket ends a block as well: the scorer of blocks was taught with this. How
 * lines of text end is told in `text/sentence-end.ts`.
 */
const sentenceEnd = /[.!?…:;"”»«“’)\]。！？।։؟]\W{0,3}$/u;

/** Tells whether a block ends as a sentence does. */
export function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // Most texts end in a plain stop or a plain letter; the pattern is for the rest.
  if (last === 0x2e || last === 0x21 || last === 0x3f) return true;
  if (last < 0x7b && last >= 0x30 && (last >= 0x61 || last <= 0x39)) return false;
  return sentenceEnd.test(text.slice(-4));
}
