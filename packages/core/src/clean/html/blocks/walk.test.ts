import { expect, test } from "vitest";
import { Hint } from "../../../page/hints.ts";
import { parsePage } from "../../../page/page.ts";
import { maxDepth } from "../../../records/limits.ts";
import { countWords } from "../../../text/words.ts";
import { measure } from "./measure.ts";
import { blocksOf } from "./walk.ts";

const blocks = (html: string) => blocksOf(parsePage(html).root).lines;

test.each([
  ["<p>One <b>two</b> three</p>", ["One two three"], "inline tags run along"],
  ["<div>a<p>b</p>c</div>", ["a", "b", "c"], "block tags end blocks on both sides"],
  ["a<br>b", ["a b"], "one break is a space"],
  ["a<br> <br>b", ["a", "b"], "two breaks are a border"],
  ["a<hr>b", ["a", "b"], "a rule"],
  ["<x-card>a</x-card>b", ["a", "b"], "custom elements"],
  ["<tr><td>a<td>b", ["a", "b"], "cells"],
  ["<li>a<ul><li>b</ul>", ["a", "b"], "nested lists"],
  ["a\u00a0\u200b\n b", ["a b"], "white space of all kinds"],
  ["text before any tag <i>x</i>", ["text before any tag x"], "text at the root"],
  ["<script>a</script><style>b</style><svg>c</svg><select><option>d</select>", [], "no prose"],
  ["<noscript>a</noscript><textarea>b</textarea><template>c</template>", [], "not shown"],
])("cuts %j into %j: %s", (html, expected) => {
  expect(blocks(html).map(({ source }) => source)).toEqual(expected);
});

test("sums words, links and commas up to the element that holds them", () => {
  const { elements } = blocksOf(
    parsePage("<main><p>One, two</p><p><a href=x>three four</a> five</p></main>").root,
  );
  expect(elements.find(({ tag }) => tag === "main")).toMatchObject({
    words: 5,
    linkWords: 2,
    commas: 1,
    start: 0,
    end: 2,
  });
});

test("gives a block the hints that hold for all of its text, and no others", () => {
  const [all, part] = blocks("<p><b class=caption>a</b></p><p>b <b class=caption>c</b></p>");
  expect([all, part].map((block) => (block ? block.hints & Hint.caption : -1))).toEqual([
    Hint.caption,
    0,
  ]);
});

test.each([
  "The captain's well-known boat, 3.8 million, left.",
  "Мост через реку, и лодка.",
  "桥在星期六开放,所有人都来了。",
  "“Quotes” – and dashes…",
  "",
])("counts the words of %j as the rest of the core does", (text) => {
  expect(measure(text).words).toBe(countWords(text));
});

const hostile: [string, string][] = [
  ["elements nested 100,000 deep", "<div>a".repeat(100_000)],
  ["130,000 siblings", "<p>a</p>".repeat(130_000)],
  ["nothing closed", "<table><tr><td><ul><li><b><a href=x><p>word ".repeat(20_000)],
  ["a megabyte of class", `<p class="${"comment ".repeat(130_000)}">a</p>`],
  ["an attribute that never ends", `<p title="${"x".repeat(1_000_000)}`],
  ["a megabyte of words", "word ".repeat(200_000)],
  ["brackets alone", "<".repeat(500_000)],
];

test.each(hostile)("gets through %s", (_, html) => {
  const { elements } = blocksOf(parsePage(html).root);
  expect(Math.max(...elements.slice(0, 5000).map(({ depth }) => depth))).toBeLessThanOrEqual(
    maxDepth,
  );
});
