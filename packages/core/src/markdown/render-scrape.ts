/** The Markdown of a cleaned scrape: its kept lines by what they are. */
import type { Line, LineRole, TextDocument } from "../clean/text-document.ts";
import { captionMarkdown, codeMarkdown, headingMarkdown } from "./block-markdown.ts";
import { escapeLineStart, escapeText } from "./escape.ts";

/** A scrape tells headings from text, and not their levels: the title has the first. */
const headingLevel = 2;
const bullet = /^[•‣◦▪●–—*-]\s+/u;
const numbered = /^(\d{1,2})[.)]\s+/;

/**
 * Renders the kept lines as CommonMark; a scrape has neither links nor pictures.
 *
 * @example
 * in:  heading "The quay", list-item "• a*b", paragraph "# 1"
 * out: ## The quay
 * out:
 * out: - a\*b
 * out:
 * out: \# 1
 */
export function renderScrapeMarkdown(document: TextDocument<Line>): string {
  let markdown = "";
  let before: LineRole | null = null;
  for (const { role, text, removal } of document.lines) {
    if (removal !== null) continue;
    const isNextItem = role === "list-item" && before === "list-item";
    markdown += `${markdown === "" ? "" : isNextItem ? "\n" : "\n\n"}${lineMarkdown(role, text)}`;
    before = role;
  }
  return markdown;
}

function lineMarkdown(role: LineRole | null, text: string): string {
  if (role === "heading") return headingMarkdown(escapeText(text), headingLevel);
  if (role === "caption") return captionMarkdown(text);
  if (role === "code") return codeMarkdown(text, "");
  if (role === "quote") return `> ${words(text)}`;
  if (role !== "list-item") return words(text);
  const number = numbered.exec(text);
  return number
    ? `${number[1]}. ${words(text.slice(number[0].length))}`
    : `- ${words(text.replace(bullet, ""))}`;
}

function words(text: string): string {
  return escapeLineStart(escapeText(text));
}
