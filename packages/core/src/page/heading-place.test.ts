import { expect, test } from "vitest";
import { parsePage } from "./page.ts";
import { readPageFacts } from "./page-facts.ts";

const heading = (html: string) => readPageFacts(parsePage(html)).headings[0];

test.each([
  ['<div class="logo"><h1>Quay Post</h1></div>', true, "a logo's class"],
  ['<h1 id="site-title">Quay Post</h1>', true, "its own id"],
  ['<h1><a href="/">Quay Post</a></h1>', true, "a link to the front page"],
  ['<a href="https://quay.example.org/"><h1>Quay Post</h1></a>', true, "such a link around it"],
  ["<h1>Quay Post</h1>", false, "nothing around it"],
  ['<h1><a href="/a/1">Quay Post</a></h1>', false, "a link to a page"],
  ['<h1 class="logotype-history">Quay Post</h1>', false, "a word that begins so"],
  ['<article class="brand"><h1>Quay Post</h1></article>', false, "an article's class"],
  ['<body class="brand"><h1>Quay Post</h1></body>', false, "the whole page's class"],
])("%s is set as a logo: %s (%s)", (html, is) => {
  expect(heading(html)?.isLogo).toBe(is);
});

test.each([
  ["<article><div><h1>Ferry sails</h1></div></article>", true, true],
  ["<main><h1>Ferry sails</h1></main>", false, true],
  ["<div class='article'><h1>Ferry sails</h1></div>", false, false],
])("%s stands in an article: %s, in the main part: %s", (html, inArticle, inMain) => {
  expect(heading(html)).toMatchObject({ inArticle, inMain });
});
