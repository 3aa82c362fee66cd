import { expect, test } from "vitest";
import { parsePage } from "./page.ts";
import { readPageFacts } from "./page-facts.ts";

const factsOf = (html: string) => readPageFacts(parsePage(html));

test("collects what a page declares", () => {
  const facts = factsOf(
    `<html lang="en"><head><title>A &amp; B</title><link rel="canonical" href="https://example.org/a">
     <meta property="og:title" content="A"></head><body><h1>A</h1><time datetime="2020-10-05">Monday</time></body></html>`,
  );
  expect(facts).toMatchObject({
    language: "en",
    title: "A & B",
    canonical: "https://example.org/a",
  });
  expect(facts.metas).toEqual([{ key: "og:title", content: "A" }]);
  expect(facts.headings).toMatchObject([{ level: 1, text: "A", region: null }]);
  expect(facts.marks).toMatchObject([{ kind: "date", by: "time", value: "2020-10-05" }]);
});

test.each([
  ['{"@type":"NewsArticle","headline":"A",}', "a trailing comma"],
  ['<!-- {"@type":"NewsArticle","headline":"A"} -->', "comment marks"],
  ['//<![CDATA[\n{"@type":"NewsArticle","headline":"A"}\n//]]>', "CDATA"],
  ['{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"A"}]}', "a graph"],
  ['{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"A"}}', "a main entity"],
  [
    '[[{"@type":["Thing","https://schema.org/BlogPosting"],"headline":"A"}]]',
    "arrays and full types",
  ],
  ['{"@type":"Article","headline":"A\n"}', "a raw line break"],
])("reads JSON-LD in spite of %s (%s)", (script) => {
  const { articles } = factsOf(`<script type="application/ld+json">${script}</script>`).ld;
  expect(String(articles[0]?.headline).trim()).toBe("A");
});

test.each([
  "{",
  "null",
  "[]",
  '"text"',
  '{"@type":"ItemList","itemListElement":[{"@type":"Article"}]}',
])("finds no article in the script %s", (script) => {
  expect(factsOf(`<script type="application/ld+json">${script}</script>`).ld.articles).toEqual([]);
});

test.each([
  ["<nav><h2>A</h2></nav>", "nav"],
  ["<header><h2>A</h2></header>", "header"],
  ["<article><header><h2>A</h2></header></article>", null],
  ['<div class="related-posts"><h2>A</h2></div>', "related"],
  ['<div class="sidebar"><article><h2>A</h2></article></div>', "aside"],
  ["<div><h2>A</h2></div>", null],
])("says where a heading stands: %s", (html, region) => {
  expect(factsOf(html).headings[0]?.region).toBe(region);
});

test("takes the column with the headline for the article, whatever it is called", () => {
  const html = `<title>A bridge reopens</title><div class="widget"><h1>A bridge reopens</h1><time>5 October 2020</time></div>`;
  expect(factsOf(html).marks[0]?.region).toBeNull();
});

test("takes the heading that is shared as the title for the headline, not the site's name beside it", () => {
  const html = `<title>Harbour Times: A bridge reopens</title><meta property="og:title" content="A bridge reopens">
    <h2>Harbour Times</h2><div class="widget"><h2>A bridge reopens</h2><time>5 October 2020</time></div>`;
  const facts = factsOf(html);
  expect(facts.headline?.text).toBe("A bridge reopens");
  expect(facts.marks[0]?.region).toBeNull();
});

test("parts the words of neighbouring spans and keeps words with marks inside whole", () => {
  const html = `<p class="byline"><span>By</span><span>Ann Example</span></p><h1><b>T</b>itle</h1>`;
  const facts = factsOf(html);
  expect(facts.marks[0]?.text).toBe("By Ann Example");
  expect(facts.headings[0]?.text).toBe("Title");
});

test.each([
  ["<h1><span>Ferries</span>The quay reopens</h1>", ["Ferries", "The quay reopens"], "a kicker"],
  ["<h1>The quay reopens<br>After a year</h1>", ["The quay reopens", "After a year"], "two lines"],
  ["<h1>The <em>quay</em> reopens</h1>", [], "a stressed word"],
  ["<h1><a href='/a'>The quay reopens</a></h1>", [], "a link around all of it"],
])("tells the lines of %s apart: %j (%s)", (html, parts) => {
  expect(factsOf(html).headline?.parts).toEqual(parts);
});

test("survives nesting without end", () => {
  expect(() => factsOf("<div>".repeat(20_000))).not.toThrow();
});
