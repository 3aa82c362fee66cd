/** Removes the lists of other stories below a text: every entry is a headline that leads to one. */
import { Hint } from "../../../page/hints.ts";
import { type Block, linkDensity, type PageDocument, type PagePass } from "../blocks/block.ts";
import { leadsHome } from "../leads-home.ts";
import { isProse } from "../prose.ts";

/** Linked lines of such a list at least, and the words that a headline has. */
const minLinks = 3;
const minWords = 5;
/** Lines of such a list at most: what is longer is an index. */
const maxLines = 80;
/** Share of its words that is links: between them stand days and counts. */
const minLinked = 0.8;
/** Words of running text above the list, without which the list may be what the page is about. */
const minTextWords = 40;

/**
 * Removes lists of linked headlines behind the last paragraph, on pages that call themselves articles.
 * Sources lead elsewhere, and short entries are a part of the text.
 *
 * @example
 * in:  <meta property="og:type" content="article"><p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for, which was very short indeed that day.</p><ul><li><a href="/1">How the quay was lost in the storm</a></li><li><a href="/2">Why no money is left for it</a></li><li><a href="/3">Who waits for a second boat</a></li></ul>
 * out: <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for, which was very short indeed that day.</p>
 */
export const removeLinkLists: PagePass = {
  name: "remove-link-lists",
  run(document: PageDocument) {
    if (!document.declared.isArticle) return;
    const text = document.kept().filter((block) => isProse(block) && !isItem(block));
    const last = text.at(-1)?.at ?? 0;
    if (text.reduce((sum, { words }) => sum + words, 0) < minTextWords) return;
    for (const list of document.elements) {
      if (list.tag !== "ul" && list.tag !== "ol" && list.tag !== "dl") continue;
      if (list.end - list.start > maxLines || list.end - list.start < minLinks) continue;
      const kept = document.beneath(list).filter(({ removal }) => removal === null);
      if ((kept[0]?.at ?? 0) <= last || !areHeadlines(kept, document.declared.address)) continue;
      for (const block of kept) document.remove(block, "linked headlines below the text");
      const first = kept[0]?.at ?? 0;
      const above = document.kept().findLast(({ at }) => at < first);
      if (above !== undefined && above.at > last && above.headingLevel > 1) {
        document.remove(above, "heading of other stories");
      }
    }
  },
};

function isItem({ hints }: Block): boolean {
  return (hints & Hint.item) !== 0;
}

function areHeadlines(kept: readonly Block[], address: string): boolean {
  const linked = kept.filter((block) => linkDensity(block) >= minLinked);
  if (linked.length < minLinks) return false;
  const words = kept.reduce((sum, block) => sum + block.words, 0);
  const linkedWords = linked.reduce((sum, block) => sum + block.words, 0);
  return (
    linkedWords >= words * minLinked &&
    linkedWords >= linked.length * minWords &&
    linked.every(({ element }) => leadsHome(element.node, address))
  );
}
