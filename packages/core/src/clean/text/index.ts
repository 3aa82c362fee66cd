/** Cleaning of text scrapes: pages that somebody saved as text, leftovers and all. */
import type { Cleaned } from "../sheet.ts";
import { readScrape, type ScrapeLine } from "./lines/scrape.ts";
import { scrapePasses } from "./passes.ts";
import { verdictOf } from "./verdict.ts";

/** Cleans a text scrape: lines in, article lines out, and the sheet that tells what went and why. */
export function cleanScrape(text: string): Cleaned<ScrapeLine> {
  const sheet = readScrape(text);
  sheet.run(scrapePasses);
  return {
    sheet,
    text: sheet
      .kept()
      .map((line) => line.text)
      .join("\n"),
    captions: sheet.lines.flatMap((line) => (line.role === "caption" ? [line.text] : [])),
    verdict: verdictOf(sheet),
  };
}
