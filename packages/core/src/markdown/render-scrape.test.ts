import { describe, expect, test } from "vitest";
import { type LineRole, lineOf, TextDocument } from "../clean/text-document.ts";
import { renderScrapeMarkdown } from "./render-scrape.ts";

function markdownOf(...lines: (readonly [LineRole | null, string])[]): string {
  const document = new TextDocument(lines.map(([, text], at) => lineOf(at + 1, text)));
  for (const [at, line] of document.lines.entries()) {
    const role = lines[at]?.[0];
    if (role) document.mark(line, role);
  }
  return renderScrapeMarkdown(document);
}

describe("lines are written by their roles", () => {
  test.each<[string, LineRole | null, string, string]>([
    ["a heading", "heading", "The quay", "## The quay"],
    ["a bullet of any kind", "list-item", "• a", "- a"],
    ["a number", "list-item", "2) a", "2. a"],
    ["a quote", "quote", "a", "> a"],
    ["a line without a role", null, "a", "a"],
    ["a hostile paragraph", "paragraph", "# [a](b) <i>", "\\# \\[a\\](b) \\<i>"],
    ["a hostile item", "list-item", "- - # a", "- \\- # a"],
    ["a hostile heading", "heading", "a ##", "## a \\##"],
    ["a dash in a paragraph", "paragraph", "— said she", "— said she"],
  ])("%s", (_, role, text, markdown) => {
    expect(markdownOf([role, text])).toBe(markdown);
  });
});

test("items follow each other, paragraphs stand apart", () => {
  const lines = [
    ["paragraph", "a"],
    ["list-item", "• b"],
    ["list-item", "• c"],
    ["paragraph", "d"],
  ] as const;
  expect(markdownOf(...lines)).toBe("a\n\n- b\n- c\n\nd");
});

test("removed lines are not written", () => {
  const document = new TextDocument([lineOf(1, "Share this"), lineOf(2, "a")]);
  const [first] = document.lines;
  if (first) document.remove(first, "share bar");
  expect(renderScrapeMarkdown(document)).toBe("a");
});
