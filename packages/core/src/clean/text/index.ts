/** Cleaning of text scrapes: pages that somebody saved as text, leftovers and all. */
import { type Calibration, qualityOf } from "../quality.ts";
import type { Cleaned } from "../text-document.ts";
import { readScrape, type ScrapeLine, type ScrapePass } from "./lines/scrape.ts";
import { scrapePasses } from "./passes.ts";
import { defaultLineScorer } from "./scorer/default-line-scorer.ts";
import { verdictOf } from "./verdict.ts";

/** What the models expect of a scrape, and what scrapes that they had not seen were worth: see their card. */
const calibration: Calibration = [
  [0.619, 0.582],
  [0.837, 0.744],
  [0.886, 0.844],
  [0.92, 0.864],
  [0.937, 0.918],
  [0.952, 0.927],
  [0.966, 0.956],
  [0.98, 0.981],
];

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
    quality: qualityOf(document.lines, ({ shape }) => shape.wordCount, calibration),
    captions: document.lines.flatMap((line) => (line.role === "caption" ? [line.text] : [])),
    verdict: verdictOf(document),
  };
}
