/** Removes lists of other stories that stand in the text without a class that says so. */
import { Hint } from "../../../page/hints.ts";
import {
  type Block,
  linkDensity,
  type PageDocument,
  type PageElement,
  type PagePass,
} from "../blocks/block.ts";
import { leadsHome } from "../leads-home.ts";

/** Entries of such a list at least, and how much of each is a link. */
const minEntries = 2;
const minDensity = 0.6;
/** Words of a headline at least: shorter links are tools, names and places. */
const minWords = 5;
/** Share of the text above which the list is what the page is about. */
const maxShare = 0.4;
const kicker = /^(?:[^:|]{2,40}[:|]|\p{Lu}{2,}[\p{Lu}\s]{0,25}\s[–—])\s\S/u;

/**
 * Removes lists in which each entry is a kicker and the linked headline of another story, with the
 * heading above, and what is left of a list of links whose other entries have gone.
 *
 * @example
 * in:  <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p><ul><li><b>Storm:</b> <a href="/1">How the quay was lost</a></li><li><b>Council:</b> <a href="/2">Why no money is left</a></li></ul>
 * out: <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p>
 */
export const removeTeaserLists: PagePass = {
  name: "remove-teaser-lists",
  run(document: PageDocument) {
    const words = document.kept().reduce((sum, block) => sum + block.words, 0);
    for (const list of document.elements) {
      if (list.tag === "ul" || list.tag === "ol") removeList(list, words, document);
    }
    for (const block of document.kept()) {
      if (isTeaser(block, document.declared.address)) {
        document.remove(block, "kicker and headline of another story");
      }
    }
  },
};

function removeList(list: PageElement, words: number, document: PageDocument): void {
  if (list.end - list.start < minEntries || list.end - list.start > 40) return;
  const blocks = document.beneath(list);
  const kept = blocks.filter(({ removal }) => removal === null);
  const keptWords = kept.reduce((sum, block) => sum + block.words, 0);
  if (kept.length === 0 || keptWords > words * maxShare) return;
  if (!areTeasers(kept, document.declared.address) && !isRemnant(blocks, kept)) return;
  for (const block of kept) document.remove(block, "list of other stories");
  const above = document.lines[list.start - 1];
  if (above?.removal === null && isHeadingOf(above, list)) {
    document.remove(above, "heading of other stories");
  }
}

/** Words of such a line, and the share of it that is its link. */
const minTeaserWords = 4;
const maxTeaserWords = 25;
const minTeaserDensity = 0.95;

/** A line of the text that is nothing but the linked kicker and headline of another story. */
function isTeaser(block: Block, address: string): boolean {
  return (
    block.words >= minTeaserWords &&
    block.words <= maxTeaserWords &&
    block.headingLevel === 0 &&
    (block.hints & (Hint.item | Hint.quote)) === 0 &&
    linkDensity(block) >= minTeaserDensity &&
    kicker.test(block.source) &&
    leadsHome(block.element.node, address)
  );
}

function areTeasers(kept: readonly Block[], address: string): boolean {
  return (
    kept.length >= minEntries &&
    kept.every(
      (block) =>
        linkDensity(block) >= minDensity &&
        block.words >= minWords &&
        kicker.test(block.source) &&
        leadsHome(block.element.node, address),
    )
  );
}

/** Most entries have gone as links, and what stays is links as well. */
function isRemnant(blocks: readonly Block[], kept: readonly Block[]): boolean {
  return (
    blocks.length >= 4 &&
    kept.length * 2 < blocks.length &&
    blocks.every((block) => linkDensity(block) >= minDensity)
  );
}

function isHeadingOf(above: Block, list: PageElement): boolean {
  return above.headingLevel > 1 && above.element.parent === list.parent;
}
