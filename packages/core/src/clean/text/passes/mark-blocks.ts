/** What the kept lines are: paragraphs, headings, list items. */
import type { ScrapePass } from "../lines/scrape.ts";

const bullet = /^(?:[•‣◦▪●–—*-]|\d{1,2}[.)])\s/u;
const maxHeadingWords = 14;

/**
 * Marks the lines that no pass has marked by the shape they have.
 *
 * @example
 * in:  The council met on Monday and agreed to open the harbour. / What comes after / - Two boats will be bought for the crossing in the spring.
 * out: paragraph: The council met on Monday and agreed to open the harbour. / heading: What comes after / list-item: - Two boats will be bought for the crossing in the spring.
 */
export const markBlocks: ScrapePass = {
  name: "mark-blocks",
  run(document) {
    const kept = document.kept();
    for (const [at, line] of kept.entries()) {
      if (line.role !== null) continue;
      const { shape } = line;
      const isBeforeProse = kept[at + 1]?.shape.isProse === true;
      const isHeading =
        isBeforeProse &&
        !shape.isProse &&
        !shape.endsSentence &&
        shape.wordCount <= maxHeadingWords;
      document.mark(
        line,
        bullet.test(line.text) ? "list-item" : isHeading ? "heading" : "paragraph",
      );
    }
  },
};
