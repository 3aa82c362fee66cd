/** Chooses the main content: what lies outside is removed. */
import type { PagePass } from "../block.ts";
import { findRun } from "../main-run.ts";
import { scoreElements } from "../prose-score.ts";

/**
 * Keeps the run of prose and the element that most paragraphs vote for. Each fails where the other
 * holds: the run breaks at a long list, the element misses an article split over siblings.
 *
 * @example
 * in:  <ul><li>Home</li><li>World</li></ul><div><p>A long sentence, and another.</p></div>
 * out: <div><p>A long sentence, and another.</p></div>
 */
export const chooseMainContent: PagePass = {
  name: "choose-main-content",
  run(sheet) {
    const run = findRun(sheet.lines);
    const { top } = scoreElements(sheet);
    sheet.lines.forEach((block, index) => {
      const inRun = index >= run.start && index < run.end;
      const inTop = top !== null && index >= top.start && index < top.end;
      if (!inRun && !inTop) sheet.remove(block, "outside the main content");
    });
  },
};
