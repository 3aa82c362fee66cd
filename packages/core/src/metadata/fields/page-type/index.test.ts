import { expect, test } from "vitest";
import { type LineRole, lineOf } from "../../../clean/text-document.ts";
import { parsePage } from "../../../page/page.ts";
import type { PageType } from "../../../records/article.ts";
import { readMetadata, readPageFacts } from "../../index.ts";

const capturedAt = "2021-01-01T00:00:00Z";
const prose =
  "People in the invented town of Barrow crossed the river on the new bridge for the first time, and most of them, officials said, did so on foot and without any hurry.";

function typeOf(html: string, path: string, lines: readonly string[] = []) {
  const facts = readPageFacts(parsePage(html));
  const document = lines.map((source, index) => ({
    ...lineOf(index + 1, source),
    role: role(source),
  }));
  const url = `https://shop.example.org${path}`;
  return readMetadata({ facts, lines: document, url, capturedAt }).pageType;
}

const role = (source: string): LineRole => (source.length > 60 ? "paragraph" : "list-item");
const ld = (type: string) => `<script type="application/ld+json">{"@type":"${type}"}</script>`;
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const goods = ["$1.00", "$2.00", "$3.00", "$4.00", "$5.00", "$6.00"];

test.each<[string, string, string[], PageType, string, string]>([
  [ld("NewsArticle"), "/a", [], "article", "json-ld:@type", "a declared article"],
  [ld("DiscussionForumPosting"), "/a", [], "forum", "json-ld:@type", "a declared thread"],
  [ld("Product") + og("article"), "/a", [], "product", "json-ld:@type", "a type before og:type"],
  [ld("Article"), "/", [], "home", "url:home", "a front page, whatever it declares"],
  [
    '<p itemscope itemtype="https://schema.org/QAPage">',
    "/a",
    [],
    "forum",
    "html:itemtype",
    "microdata",
  ],
  ['<body class="page single-post">', "/a", [], "article", "html:body-class", "a post's template"],
  [
    '<meta name="generator" content="Sphinx 9.9">',
    "/a",
    [],
    "documentation",
    "meta:generator",
    "software",
  ],
  [og("product.group"), "/a", [], "collection", "meta:og:type-product", "a group of products"],
  ["", "/services/roofs", [], "service", "url:path", "a word of the address"],
  ["", "/news/", [], "listing", "url:path", "a section's front"],
  [og("article"), "/bridge-reopens-at-last", [], "article", "meta:og:type", "a headline's address"],
  ["", "/bridge-reopens-at-last", Array(5).fill(prose), "article", "text:shape", "paragraphs"],
  ["", "/lamps", goods, "collection", "text:shape", "a list of prices"],
])("tells %j at %s with %j to be a %s by %s (%s)", (html, path, lines, value, source) => {
  expect(typeOf(html, path, lines)).toMatchObject({ value, source });
});

test.each<[string, string, string[], string]>([
  [og("website"), "/a", [], "what software says that was told nothing"],
  [og("article"), "/roofs", [], "a declaration that nothing else bears out"],
  ["", "/roofs", [prose], "one paragraph"],
  ["", "/roofs", goods.slice(0, 2), "two prices"],
  [ld("Organization"), "/a", [], "a type of something else"],
])("does not guess for %j at %s with %j: %s", (html, path, lines) => {
  expect(typeOf(html, path, lines)).toBeNull();
});

test("says nothing of a scrape, whose lines have lost their shape", () => {
  const lines = [1, 2, 3, 4, 5].map((at) => lineOf(at, prose));
  expect(readMetadata({ facts: null, lines, url: null, capturedAt }).pageType).toBeNull();
});
