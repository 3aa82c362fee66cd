/** Removes text that the page holds a second time, for another width of screen or for machines. */

import { Hint } from "../../../page/hints.ts";
import {
  type Block,
  linkDensity,
  type PageDocument,
  type PageElement,
  type PagePass,
} from "../blocks/block.ts";

/** Words from which equal blocks are no chance. */
const minWords = 12;
/** Share of the text from which copies are the page's way of printing twice, and not the author's way of writing. */
const minShare = 0.3;
const quoted = Hint.code | Hint.quote;

/**
 * Removes paragraphs that stand in an earlier part of the text as well, with the short lines between
 * them, where they make up much of the text. A refrain, a quote or a note that comes back stays.
 *
 * @example
 * in:  <div><p>After eleven months the ferry left the quay again, with a band on board.</p></div><div class="phone"><p>After eleven months the ferry left the quay again, with a band on board.</p></div>
 * out: <div><p>After eleven months the ferry left the quay again, with a band on board.</p></div>
 */
export const removeCopies: PagePass = {
  name: "remove-copies",
  run(document) {
    const { copies, words } = copiesIn(document);
    const copied = copies.reduce((sum, block) => sum + block.words, 0);
    if (copied < words * minShare) return;
    for (const block of copies) document.remove(block, "copy of a text above");
  },
};

/** The blocks of all stretches that repeat earlier text, and the words of the whole text. */
function copiesIn(document: PageDocument): { copies: Block[]; words: number } {
  const parents = new Map<string, PageElement | null>();
  const copies: Block[] = [];
  let words = 0;
  let stretch: Block[] = [];
  let isCopy = false;
  for (const block of document.lines) {
    const parent = parents.get(block.source);
    // What the choice left out is no first print, but it may be the second one.
    if (block.removal !== null && parent === undefined) continue;
    if (block.removal === null) words += block.words;
    if (parent === undefined) {
      if (isCopy) for (const copy of stretch) copies.push(copy);
      stretch = [];
      isCopy = false;
      parents.set(block.source, block.element.parent);
      continue;
    }
    stretch.push(block);
    // Verses of one parent come back on purpose.
    if (parent !== block.element.parent && isText(block)) isCopy = true;
  }
  if (isCopy) for (const copy of stretch) copies.push(copy);
  return { copies, words };
}

function isText(block: Block): boolean {
  return block.words >= minWords && (block.hints & quoted) === 0 && linkDensity(block) < 0.5;
}
