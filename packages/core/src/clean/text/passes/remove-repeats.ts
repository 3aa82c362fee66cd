/** Short lines that stand twice in a row. */

import type { ScrapeLine, ScrapePass } from "../lines/scrape.ts";
import type { LineScorer } from "../scorer/line-scorer.ts";

/** A longer line that stands twice is text that somebody repeated. */
const maxWords = 12;
/** From this score on equal lines are the article's: cells of a table, prices in a list. */
const maxScore = 0.15;

/**
 * Removes both of two equal short lines in a row: a picture's caption and its alternative text.
 *
 * @example
 * in:  … signed on Friday. / Norland and Suther / Norland and Suther / The talks …
 * out: … signed on Friday. / The talks …
 */
export function removeRepeats(scorer: LineScorer): ScrapePass {
  return {
    name: "remove-repeats",
    run(document) {
      const { scores } = scorer.scores(document);
      const scoreOf = new Map(document.lines.map((line, at) => [line, scores[at] as number]));
      const kept = document.kept();
      for (const [at, line] of kept.entries()) {
        const next = kept[at + 1];
        if (next === undefined || !isRepeatable(line) || line.shape.key !== next.shape.key)
          continue;
        // Between two paragraphs stands a picture, whatever the scorer says; elsewhere a table may.
        const isBetweenProse = isProse(kept[at - 1]) && isProse(kept[at + 2]);
        for (const copy of [line, next]) {
          if (isBetweenProse || (scoreOf.get(copy) ?? 1) < maxScore) {
            document.remove(copy, "short line twice in a row");
          }
        }
      }
    },
  };
}

function isRepeatable({ shape }: ScrapeLine): boolean {
  const { key, isProse, endsSentence, wordCount } = shape;
  return key !== "" && !isProse && !endsSentence && wordCount <= maxWords;
}

function isProse(line: ScrapeLine | undefined): boolean {
  return line?.shape.isProse === true;
}
