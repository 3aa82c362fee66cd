/** Cleaning of text scrapes: pages that somebody saved as text, leftovers and all. */
import type { Cleaned } from "../text-document.ts";
import { readScrape, type ScrapeLine, type ScrapePass } from "./lines/scrape.ts";
import { scrapePasses } from "./passes.ts";
import { defaultLineScorer } from "./scorer/default-line-scorer.ts";
import { verdictOf } from "./verdict.ts";

let committed: readonly ScrapePass[] | undefined;

/** The passes with the committed models. */
export function defaultPasses(): readonly ScrapePass[] {
  committed ??= scrapePasses(defaultLineScorer());
  return committed;
}

/** Cleans a text scrape: lines in, article lines out, and the document that tells what went and why. */
export function cleanScrape(
  text: string,
  passes: readonly ScrapePass[] = defaultPasses(),
): Cleaned<ScrapeLine> {
  const document = readScrape(text);
  document.run(passes);
  return {
    document,
    text: document
      .kept()
      .map((line) => line.text)
      .join("\n"),
    captions: document.lines.flatMap((line) => (line.role === "caption" ? [line.text] : [])),
    verdict: verdictOf(document),
  };
}
