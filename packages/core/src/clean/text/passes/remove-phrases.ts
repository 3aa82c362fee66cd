/** Leftovers that give themselves away by their wording. */

import type { ScrapePass } from "../lines/scrape.ts";
import type { LineScorer } from "../scorer/line-scorer.ts";

/** The name by which later passes know what went for its wording. */
export const phrasePassName = "remove-phrases";

/** The longest leftover that a phrase may take: above this the words stand in somebody's text. */
const maxWords = 30;
/**
 * From this score on the words are the article's: "Read more about the bridge." among its paragraphs.
 * A scorer that does not know the language's words has nothing to say against a phrase that does.
 */
const maxScore = 0.5;

/**
 * Removes lines whose wording is that of a skip link, share line, comment form and the like, unless
 * the scorer is sure enough that the article goes on there.
 *
 * @example
 * in:  Join the Valley Post mailing list
 * out:
 */
export function removePhrases(scorer: LineScorer): ScrapePass {
  return {
    name: phrasePassName,
    run(document) {
      const { scores, knowsWords } = scorer.scores(document);
      for (const [at, line] of document.lines.entries()) {
        if (line.removal !== null || (knowsWords && (scores[at] as number) >= maxScore)) continue;
        if (line.text.startsWith("©")) document.remove(line, "copyright line");
        if (line.shape.wordCount > maxWords) continue;
        if (line.family !== null) document.remove(line, `${line.family} phrase`);
      }
    },
  };
}
