import { expect, test } from "vitest";
import { type Line, lineOf } from "../../clean/text-document.ts";
import { parsePage } from "../../page/page.ts";
import { readPageFacts } from "../../page/page-facts.ts";
import { surveyPage } from "./page-measures.ts";
import { ruleInput } from "./rule-input.ts";

const prose =
  "People in the invented town of Barrow crossed the river on the new bridge for the first time, and most of them, officials said, did so on foot and without any hurry.";
const removed: Line = { ...lineOf(2, prose), removal: { pass: "a", reason: "another story" } };

function surveyOf(html: string, lines: readonly Line[] = []) {
  const facts = readPageFacts(parsePage(html));
  const url = "https://example.org/news/the-bridge-reopens";
  return surveyPage(ruleInput({ facts, lines, url, capturedAt: "2021-01-01T00:00:00Z" }));
}

test("the body runs from the first to the last line of prose that was kept", () => {
  const lines = [lineOf(1, "Menu"), removed, lineOf(3, prose), lineOf(4, "More"), lineOf(5, prose)];
  expect(surveyOf("", lines)).toMatchObject({ bodyStart: 2, bodyEnd: 4, prose: 2 });
});

test("a page without prose has no body", () => {
  expect(surveyOf("", [lineOf(1, "Menu"), removed])).toMatchObject({
    bodyStart: null,
    bodyEnd: null,
    prose: 0,
  });
});

test("counts what the page declares, marks and names", () => {
  const html =
    '<meta property="og:type" content="article"><h1>The bridge reopens</h1><article><time>5 October 2020</time></article>';
  expect(surveyOf(html)).toMatchObject({
    ogArticle: true,
    ldArticles: 0,
    articles: 1,
    dates: 1,
    titleWords: 3,
    slugWords: 3,
    depth: 2,
  });
});
