/** What the metadata rules may look at. */
import type { Line } from "../../clean/text-document.ts";
import type { PageFacts } from "../../page/page-facts.ts";

export interface MetadataInput {
  /** What an HTML page declares about itself; `null` for a text scrape. */
  facts: PageFacts | null;
  /** The cleaned document's lines, removed ones included: bylines and dates are found among them. */
  lines: readonly Line[];
  /** The URL that the page was saved from, if known. */
  url: string | null;
  /** ISO 8601 instant: the reference for relative dates. Rules never ask for "now". */
  capturedAt: string;
}
