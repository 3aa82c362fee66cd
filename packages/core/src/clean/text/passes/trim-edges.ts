/** Menu entries, counts and labels around an article that came with few leftovers. */
import { isWholePage } from "../furniture.ts";
import { proseSpan, type ScrapeLine, type ScrapePass } from "../scrape.ts";

/** How far from the prose an edge line may stand; longer runs are lists of the article as often. */
const maxDistance = 8;
/** A row of capitals or a mostly numeric line of up to so many words is a label, not a heading. */
const maxLabelWords = 4;
const minLabelCapitalShare = 0.8;
const minNumericShare = 0.15;

/**
 * Removes short labels before the first and after the last line of prose, headings stay.
 *
 * @example
 * in:  World News / 5 min read / The council met on Monday and agreed to open the harbour.
 * out: The council met on Monday and agreed to open the harbour.
 */
export const trimEdges: ScrapePass = {
  name: "trim-edges",
  run(sheet) {
    if (isWholePage(sheet)) return; // there the edges are menus, and gone
    const kept = sheet.kept();
    const span = proseSpan(kept);
    if (span === null) return;
    for (const [at, line] of kept.entries()) {
      const distance = Math.max(span.first - at, at - span.last);
      if (distance > 0 && distance <= maxDistance && isLabel(line)) {
        sheet.remove(line, "short label at the edge");
      }
    }
  },
};

function isLabel({ shape }: ScrapeLine): boolean {
  if (shape.wordCount <= 2) return true;
  if (shape.wordCount > maxLabelWords || shape.endsSentence) return false;
  return shape.capitalShare >= minLabelCapitalShare || shape.digitShare > minNumericShare;
}
