/** Removes lines that are known by their wording, in the languages of the phrase book. */
import { familyOf } from "../../phrase-book.ts";
import type { PagePass } from "../blocks/block.ts";
import { phraseKeyOf } from "../plain-words.ts";

/** Words above which a block is running text that happens to use the words. */
const maxWords = 14;
const maxLength = 140;

/**
 * Removes "Read more:", "Share this article" and the like from the text, where no class gives them
 * away.
 *
 * @example
 * in:  <p>The ferry sails again.</p><p>Share this article:</p><p>A band played.</p>
 * out: <p>The ferry sails again.</p><p>A band played.</p>
 */
export const removeLeftovers: PagePass = {
  name: "remove-leftovers",
  run(document) {
    for (const block of document.lines) {
      if (block.removal !== null || block.words > maxWords) continue;
      if (block.source.length > maxLength || block.words === 0) continue;
      const family = familyOf(phraseKeyOf(block.source));
      if (family !== null) document.remove(block, `leftover by its wording: ${family}`);
    }
  },
};
