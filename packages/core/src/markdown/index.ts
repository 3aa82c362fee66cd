/** Markdown: a second rendering of a cleaned page or scrape, made only when it is asked for. */

import type { Inspection } from "../pipeline/extract.ts";
import { headingMarkdown } from "./block-markdown.ts";
import { escapeLineStart, escapeText } from "./escape.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { renderScrapeMarkdown } from "./render-scrape.ts";

/**
 * Renders an inspected article as Markdown; `null` for what is no article. The addresses of a page
 * that was saved without its own are relative to the one that it calls its own.
 */
export function markdownOf(
  { payload, cleaned, extracted }: Inspection,
  url: string | null,
): string | null {
  if (payload === null || extracted.kind !== "article") return null;
  if (payload === "text") return renderScrapeMarkdown(cleaned.document);
  return renderMarkdown(cleaned.document, url ?? extracted.extraction.canonicalUrl?.value ?? null);
}

/** Writes a title as the heading of a document. */
export function titleMarkdown(title: string): string {
  return headingMarkdown(escapeText(title), 1);
}

/** Writes a line of text as a paragraph that says these words and nothing else. */
export function paragraphMarkdown(line: string): string {
  return escapeLineStart(escapeText(line).trimStart());
}
