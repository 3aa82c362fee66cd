/** Removes what the publisher hides from readers, unless it is the article. */

import { isTag } from "domhandler";
import { Hint } from "../../../page/hints.ts";
import type { Block, PageDocument, PageElement, PagePass } from "../blocks/block.ts";
import { storyWords } from "../claimed.ts";

/** Share of the kept words from which hidden text is the article behind a button. */
const maxShare = 0.3;
/** Hidden blocks above which hiding is how the page is built. */
const maxHidden = 6;
/** Share of the text in paragraphs, from which a page tells a story. */
const minProseShare = 0.6;
/** Names of what is there for those who listen: "screen-reader-text" opens nothing. */
const listeners = /screen-?reader(?:-?text)?|screen-?out|sr-only|visually-?hidden|blind/gi;
/** Names of what opens at a click: it is hidden for now, not for good. */
const opens =
  /more|rest|full|continu|expand|collaps|accordion|toggle|tab|panel|slide|carousel|spoiler|details|faq|answer|read|article|story|body|content|lazy|fade|animat|premium|pay/i;

/**
 * Removes hidden elements and short hidden additions to a line: "opens in a new tab", names of
 * icons, notes of the desk. What opens at a click stays, as does what makes up much of the text.
 *
 * @example
 * in:  <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p><p hidden>Old version of the text.</p>
 * out: <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p>
 */
export const removeHidden: PagePass = {
  name: "remove-hidden",
  run(document: PageDocument) {
    const kept = document.kept();
    const words = kept.reduce((sum, block) => sum + block.words, 0);
    const allHidden = kept.filter((block) => (block.hints & Hint.hidden) !== 0);
    if (allHidden.length === 0) return;
    const seen = kept.filter((block) => (block.hints & Hint.hidden) === 0);
    const text = seen.map(({ source }) => source).join(" ");
    for (const block of allHidden) {
      if (isCopy(block, text)) document.remove(block, "hidden copy of the text");
    }
    const hidden = allHidden.filter((block) => block.removal === null && !isForLater(block));
    const hiddenWords = hidden.reduce((sum, block) => sum + block.words, 0);
    if (hiddenWords > words * maxShare || hidden.length > maxHidden) return;
    // Shops and services show their parts by turns; a story is told in paragraphs.
    if (storyWords(seen) < words * minProseShare) return;
    for (const block of hidden) document.remove(block, "hidden from readers");
  },
};

/** Characters at both ends of a block that are looked for in the text. */
const endLength = 80;
const minCopyWords = 12;

function isCopy({ source, words }: Block, text: string): boolean {
  if (words < minCopyWords) return false;
  return text.includes(source.slice(0, endLength)) && text.includes(source.slice(-endLength));
}

/** Says whether the element that hides the block opens at a click, or stands in one that does. */
function isForLater({ element, hints }: Block): boolean {
  // An addition to a line: the block stands in the line's element, which is not hidden itself.
  if ((element.hints & Hint.hidden) === 0 && (hints & Hint.hidden) !== 0) return false;
  let isOutside = false;
  for (let at: PageElement | null = element; at; at = at.parent) {
    if ((at.hints & Hint.hidden) === 0) isOutside = true;
    if (isOutside) return false;
    const { class: classes = "", id = "", role = "" } = at.node.attribs;
    const names = classes.slice(0, 200).replace(listeners, "");
    if (role === "tabpanel" || opens.test(names) || opens.test(id.slice(0, 200))) {
      return true;
    }
    if (isTag(at.node) && at.node.attribs["aria-labelledby"] !== undefined) return true;
  }
  return false;
}
