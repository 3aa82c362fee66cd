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
    for (const run of runsIn(document.kept())) document.remove(run, "copy of several paragraphs");
    const { copies, words } = copiesIn(document);
    const copied = copies.reduce((sum, block) => sum + block.words, 0);
    if (copied < words * minShare) return;
    for (const block of copies) document.remove(block, "copy of a text above");
  },
};

/** Words of a block that may hold the whole text in one run, and how many such blocks are looked at. */
const minRunWords = 30;
const maxRuns = 4;
/** Share of such a block that its paragraphs are, and the fewest of them. */
const minRunShare = 0.8;
const minParagraphs = 2;

/** Blocks that say in one run what stands in paragraphs elsewhere: for machines, or for another width. */
function runsIn(kept: readonly Block[]): Block[] {
  const texts = kept.filter(isText);
  const longest = texts
    .filter(({ words }) => words >= minRunWords)
    .sort((one, two) => two.words - one.words)
    .slice(0, maxRuns);
  return longest.filter((run) => {
    let held = 0;
    let count = 0;
    for (const block of texts) {
      if (block.source.length >= run.source.length || !run.source.includes(block.source)) continue;
      held += block.source.length;
      count++;
    }
    return count >= minParagraphs && held >= run.source.length * minRunShare;
  });
}

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
