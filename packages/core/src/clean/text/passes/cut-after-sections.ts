/** What follows the article: comments, related stories, the newsletter box. */
import { phrasePassName } from "../furniture.ts";
import type { ScrapePass } from "../scrape.ts";

/** How much of the kept words must stand above the opening line of a section that ends the text. */
const minShareAbove = new Map([
  ["comments phrase", 0.7],
  ["related phrase", 0.9],
]);

/**
 * Removes everything below the line that opens the comments or the related stories, when most of
 * the text stands above it.
 *
 * @example
 * in:  The council of Lower Velm met on Monday to hear the engineers. / Leave a Reply / What a bridge!
 * out: The council of Lower Velm met on Monday to hear the engineers.
 */
export const cutAfterSections: ScrapePass = {
  name: "cut-after-sections",
  run(sheet) {
    const total = sheet.kept().reduce((sum, line) => sum + line.shape.wordCount, 0);
    let above = 0;
    let opener: string | null = null;
    for (const line of sheet.lines) {
      if (line.removal === null) {
        if (opener !== null) sheet.remove(line, `below a ${opener}`);
        else above += line.shape.wordCount;
      } else if (opener === null && line.removal.pass === phrasePassName) {
        const needed = minShareAbove.get(line.removal.reason);
        if (needed !== undefined && above >= total * needed) opener = line.removal.reason;
      }
    }
  },
};
