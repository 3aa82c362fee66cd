/** Leftovers that give themselves away by their wording. */
import { phrasePassName } from "../furniture.ts";
import { familyOf } from "../phrase-book.ts";
import type { ScrapePass } from "../scrape.ts";

/** The longest leftover that a phrase may take: above this the words stand in somebody's text. */
const maxWords = 30;

/**
 * Removes lines whose wording is that of a skip link, share line, comment form and the like.
 *
 * @example
 * in:  Join the Valley Post mailing list
 * out:
 */
export const dropPhrases: ScrapePass = {
  name: phrasePassName,
  run(sheet) {
    for (const line of sheet.kept()) {
      if (line.text.startsWith("©")) sheet.remove(line, "copyright line");
      if (line.shape.wordCount > maxWords) continue;
      const family = familyOf(line.shape.key);
      if (family !== null) sheet.remove(line, `${family} phrase`);
    }
  },
};
