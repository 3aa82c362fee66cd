/** How much of a page's frame a scrape has kept: all of it, or leftovers around an article. */
import type { Scrape } from "./scrape.ts";

/** The pass that takes leftovers by their wording; what it found tells the two kinds apart. */
export const phrasePassName = "drop-phrases";

/** Measured on `text-dev`: five whole pages in six have as many, and one article scrape in sixteen. */
const minWholePagePhrases = 7;

/** Whether the scrape is a whole page, menus and all, rather than an article with leftovers. */
export function isWholePage(sheet: Scrape): boolean {
  const found = sheet.lines.filter((line) => line.removal?.pass === phrasePassName);
  return found.length >= minWholePagePhrases;
}
