/** Removes the lines behind a text that say who took its pictures, edited or translated it. */
import type { PagePass } from "../blocks/block.ts";
import labels from "./credits.json" with { type: "json" };

/** Lines at the end of the text that are looked at. */
const maxFromEnd = 4;
const maxWords = 14;
const maxLength = 120;

const label = Object.values(labels)
  .flat()
  .sort((one, two) => two.length - one.length)
  .join("|");
const credit = new RegExp(
  `^[([（【〔\\s]{0,3}(?:${label})(?:\\s?[,/・、&+]\\s?(?:${label})){0,3}\\s?[:：=＝]\\s?\\S`,
  "iu",
);
/** What stands in every credit, and in few lines: looked for first, as the labels are hundreds. */
const colon = /[:：=＝]/;
const sentence = /[.!?。！？…]$/u;

/**
 * Removes credits at the end of the text. What else a page prints there is told apart by its mark: a
 * label, then a colon, and no sentence.
 *
 * @example
 * in:  <p>The ferry sails again, said the captain.</p><p>Photos: Ana Vell; Translation: Bo Ek</p>
 * out: <p>The ferry sails again, said the captain.</p>
 */
export const removeCredits: PagePass = {
  name: "remove-credits",
  run(document) {
    for (const block of document.kept().slice(-maxFromEnd)) {
      if (block.words > maxWords || block.source.length > maxLength) continue;
      if (block.headingLevel > 0 || sentence.test(block.source)) continue;
      if (colon.test(block.source) && credit.test(block.source))
        document.remove(block, "credits behind the text");
    }
  },
};
