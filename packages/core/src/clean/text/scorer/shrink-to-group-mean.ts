/**
 * Lines of a page that begin alike are judged a little alike: cards, prices and links come in kinds
 * ("Shop Harvest", "Shop Miakoda"), and what is plain of most of a kind holds for the rest.
 */
import type { ScrapeLine } from "../lines/scrape.ts";

/** Sentences begin alike by chance. */
const maxWords = 10;
/** How far a line's log odds move to the mean of its kind. */
const share = 0.3;

/** Moves the log odds of short lines to the mean of those that begin with the same word. */
export function shrinkToGroupMean(lines: readonly ScrapeLine[], odds: Float64Array): Float64Array {
  const kinds = Map.groupBy(odds.keys(), (at) => beginningOf(lines[at] as ScrapeLine));
  kinds.delete("");
  const moved = Float64Array.from(odds);
  for (const kind of kinds.values()) {
    const mean = kind.reduce((sum, at) => sum + (odds[at] as number), 0) / kind.length;
    for (const at of kind) moved[at] = (odds[at] as number) + share * (mean - (odds[at] as number));
  }
  return moved;
}

/** The first word of a short line; empty for a long one. */
function beginningOf({ shape: { key, wordCount } }: ScrapeLine): string {
  return wordCount > maxWords ? "" : (key.split(" ", 1)[0] as string);
}
