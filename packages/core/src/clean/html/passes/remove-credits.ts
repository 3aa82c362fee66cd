/** Removes the lines behind a text that say who took its pictures, edited or translated it. */
import type { PagePass } from "../blocks/block.ts";
import labels from "./credits.json" with { type: "json" };

/** Lines at the end of the text that are looked at. */
const maxFromEnd = 4;
const maxWords = 14;
const maxLength = 120;

/** Labels in small letters, as in `labelled`. */
const known = new Set(
  Object.values(labels).flatMap((each) => each.map((label) => label.toLowerCase())),
);
/** Brackets, one label or several, a colon (a full stop after the Polish "fot"), and whose label it is. */
const labelled = /^[([（【〔\s]{0,3}([^:：=＝]+?)(?:\s?[:：=＝]|(?<=\bfot)\.)\s?\S/iu;
const joint = /\s?[,/・、&+]\s?/;
/** More labels than this before one colon are a list of something else. */
const maxLabels = 4;
/** A stop and nothing behind it: what ends in a bracket may be a credit, whatever stands in the bracket. */
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
      if (isCredit(block.source)) document.remove(block, "credits behind the text");
    }
  },
};

function isCredit(line: string): boolean {
  const before = labelled.exec(line)?.[1]?.toLowerCase();
  if (before === undefined) return false;
  const each = before.split(joint);
  return each.length <= maxLabels && each.every((label) => known.has(label));
}
