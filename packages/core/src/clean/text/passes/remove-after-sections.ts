/** What follows the article: comments, related stories, the newsletter box. */

import type { ScrapePass } from "../lines/scrape.ts";
import { type LineScorer, valueFor } from "../scorer/line-scorer.ts";
import { phrasePassName } from "./remove-phrases.ts";

/** How much of the kept words must stand above the opening line of a section that ends the text. */
const minShareAbove = new Map([
  ["comments phrase", 0.7],
  ["related phrase", 0.9],
]);
/**
 * From this score on a line goes on with the article, whatever opened above it. A scorer that knows
 * the words has read the opening line as well.
 */
const maxScore = { withLexicon: 0.15, withoutLexicon: 0.3 };

/**
 * Removes everything below the line that opens the comments or the related stories, when most of
 * the text stands above it, but for lines that the scorer takes for the article's.
 *
 * @example
 * in:  The council of Lower Velm met on Monday to hear the engineers. / Leave a Reply / What a bridge!
 * out: The council of Lower Velm met on Monday to hear the engineers.
 */
export function removeAfterSections(scorer: LineScorer): ScrapePass {
  return {
    name: "remove-after-sections",
    run(document) {
      const judged = scorer.scores(document);
      const limit = valueFor(judged, maxScore);
      const total = document.kept().reduce((sum, line) => sum + line.shape.wordCount, 0);
      let above = 0;
      let opener: string | null = null;
      for (const [at, line] of document.lines.entries()) {
        if (line.removal === null) {
          if (opener === null) above += line.shape.wordCount;
          else if ((judged.scores[at] as number) < limit)
            document.remove(line, `below a ${opener}`);
        } else if (opener === null && line.removal.pass === phrasePassName) {
          const needed = minShareAbove.get(line.removal.reason);
          if (needed !== undefined && above >= total * needed) opener = line.removal.reason;
        }
      }
    },
  };
}
