/** Small pages and scrapes, as the tests of the rules read them. */

import { type Line, type LineRole, lineOf } from "../clean/text-document.ts";
import { readMetadata, readPageFacts } from "../metadata/index.ts";
import { parsePage } from "../page/page.ts";
import { Metadata } from "../records/article.ts";

/** Some time after every date of the samples. */
export const capturedAt = "2021-01-01T00:00:00Z";

/** A line of running text. */
export const prose =
  "People in the invented town of Barrow crossed the river on the new bridge for the first time, and most of them, officials said, did so on foot and without any hurry.";

/** A line of a sample: its text, or its role and its text. */
export type SampleLine = string | [LineRole, string];

/** Reads the metadata of a text scrape. */
export function scrape(...sources: SampleLine[]): Metadata {
  const lines = linesOf(sources);
  return Metadata.parse(readMetadata({ facts: null, lines, url: null, capturedAt }));
}

/** Reads the metadata of a page; its lines are those that are given, as the cleaner would. */
export function page(
  html: string,
  url: string | null = "https://news.example.org/a/bridge",
  sources: readonly SampleLine[] = [],
): Metadata {
  const facts = readPageFacts(parsePage(html));
  return Metadata.parse(readMetadata({ facts, lines: linesOf(sources), url, capturedAt }));
}

/** A JSON-LD script. */
export function ld(node: object): string {
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
}

/** Numbered lines, with their roles where they have one. */
export function linesOf(sources: readonly SampleLine[]): Line[] {
  return sources.map((source, index) =>
    typeof source === "string"
      ? lineOf(index + 1, source)
      : { ...lineOf(index + 1, source[1]), role: source[0] },
  );
}
