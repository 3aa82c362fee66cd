/** For the tests of passes: three lines of an article, and what passes make of lines. */
import { readScrape, type Scrape, type ScrapePass } from "../clean/text/lines/scrape.ts";

export const lead =
  "The harbour council of Marrow Bay voted on Tuesday to run ferries through the night.";
export const next =
  "Nine of the fourteen members voted in favour, and four of them voted against it.";
export const last =
  "The council will look at the figures again after a year, and may then decide more.";

/** The lines as a scrape that the passes have gone over. */
export function run(lines: readonly string[], ...passes: ScrapePass[]): Scrape {
  const document = readScrape(lines.join("\n"));
  document.run(passes);
  return document;
}

/** What the passes leave of the lines. */
export function keptOf(lines: readonly string[], ...passes: ScrapePass[]): string[] {
  return run(lines, ...passes)
    .kept()
    .map(({ text }) => text);
}
