/** Menu entries, counts and labels at the edges, of which the scorer is not sure enough. */

import { proseSpan, type ScrapeLine, type ScrapePass } from "../lines/scrape.ts";
import { type LineScorer, valueFor } from "../scorer/line-scorer.ts";

/** How far from the prose an edge line may stand; longer runs are lists of the article as often. */
const maxDistance = 8;
/** A row of capitals or a mostly numeric line of up to so many words is a label, not a heading. */
const maxLabelWords = 4;
const minLabelCapitalShare = 0.8;
const minNumericShare = 0.15;
/**
 * From this score on a label belongs to the article: the last entry of its list. A scorer that knows
 * no words of the language gives labels at the edges more than they are worth.
 */
const maxScore = { withLexicon: 0.2, withoutLexicon: 0.25 };

/**
 * Removes short labels before the first and after the last line of prose, headings stay.
 *
 * @example
 * in:  World News / 5 min read / The council met on Monday and agreed to open the harbour.
 * out: The council met on Monday and agreed to open the harbour.
 */
export function trimEdges(scorer: LineScorer): ScrapePass {
  return {
    name: "trim-edges",
    run(document) {
      const kept = document.kept();
      const span = proseSpan(kept);
      if (span === null) return;
      const judged = scorer.scores(document);
      const limit = valueFor(judged, maxScore);
      const scoreOf = new Map(
        document.lines.map((line, at) => [line, judged.scores[at] as number]),
      );
      for (const [at, line] of kept.entries()) {
        const distance = Math.max(span.first - at, at - span.last);
        if (distance <= 0 || distance > maxDistance || !isLabel(line)) continue;
        if ((scoreOf.get(line) ?? 1) < limit) document.remove(line, "short label at the edge");
      }
    },
  };
}

function isLabel({ shape }: ScrapeLine): boolean {
  if (shape.wordCount <= 2) return true;
  if (shape.wordCount > maxLabelWords || shape.endsSentence) return false;
  return shape.capitalShare >= minLabelCapitalShare || shape.digitShare > minNumericShare;
}
