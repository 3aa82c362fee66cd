import { describe, expect, test } from "vitest";
import { lineOf } from "../../../clean/text-document.ts";
import { parsePage } from "../../../page/page.ts";
import { capturedAt, ld, linesOf, prose, type SampleLine } from "../../../testing/sample-pages.ts";
import { rankingInput, readPageFacts } from "../../index.ts";
import { bylineSources } from "./rules.ts";

const url = "https://news.example.org/a/bridge";

/** What one source finds on a page: people, a star behind those who are part of more. */
function found(source: string, html: string, lines: readonly SampleLine[] = []): string[] {
  const facts = readPageFacts(parsePage(html));
  const input = rankingInput({ facts, lines: linesOf(lines), url, capturedAt });
  const rule = bylineSources.find(({ name }) => name === source);
  return (rule?.find(input) ?? []).map(
    ({ value, isPart }) => `${value.join(" + ")}${isPart ? "*" : ""}`,
  );
}

const title: SampleLine = ["title", "Bridge reopens"];
const filler = (count: number): string[] => Array.from({ length: count }, () => prose);

describe("meta:author", () => {
  test.each([
    ["Example, Ann; Sample, Bo", ["Ann Example + Bo Sample"], "the family name first"],
    ["ann@quay.example (Ann Example)", ["Ann Example"], "an address before it"],
    [
      "Ann Example, Quay; Bo Sample, Harn",
      ["Ann Example + Quay + Bo Sample + Harn"],
      "no family names",
    ],
  ])("%j is %j (%s)", (content, people) => {
    expect(found("meta:author", `<meta name="author" content="${content}">`)).toEqual(people);
  });
});

describe("text:bio-line", () => {
  test.each<[SampleLine[], string, string]>([
    [["This post was written by Ann Example, Head of Ferries"], "Ann Example", "a sentence"],
    [["The article was originally posted by Ann Example."], "Ann Example", "another one"],
    [["Last updated March 3, 2020 by Ann Example."], "Ann Example", "a signature with its date"],
    [["Ann Example", "Ann Example is a sailor."], "Ann Example", "a name with a sentence below"],
    [["Ann Example", "Ann Example, Quay Lines, writes on tides."], "Ann Example", "with a house"],
  ])("%j names %s (%s)", (lines, name) => {
    expect(found("text:bio-line", "<h1>Bridge reopens</h1>", [title, prose, ...lines])).toEqual([
      name,
    ]);
  });

  test.each<[SampleLine[], string]>([
    [["Ann Example", "Bo Sample is a sailor."], "the sentence is about somebody else"],
    [["Ann Example", "Ann Example"], "no sentence"],
    [["The bridge was built by Ann Example."], "a bridge is no text"],
    [["This article was first published by Quay Post."], "publishers are no authors"],
    [["A book that was written by Ann Example."], "nor is the book this text"],
    [["Ann Example is a sailor."], "a sentence of the story"],
    [["Last updated March 3, 2020"], "nobody signs"],
  ])("%j names nobody (%s)", (lines) => {
    expect(found("text:bio-line", "<h1>Bridge reopens</h1>", [title, prose, ...lines])).toEqual([]);
  });

  test("a name above its sentence counts at the foot alone", () => {
    const about = ["Ann Example", "Ann Example is a sailor."];
    const lines = [title, ...about, ...filler(70)];
    expect(found("text:bio-line", "<h1>Bridge reopens</h1>", lines)).toEqual([]);
  });
});

describe("text:by-line", () => {
  test("looks below the line itself, whatever was blank or split above it", () => {
    const sources = ["Bridge reopens", "By", "Ann Example", prose];
    // Numbers as a scrape has them: three blank lines, and two parts of one line.
    const lines = sources.map((source, index) => lineOf([1, 5, 5, 9][index] ?? 0, source));
    const input = rankingInput({ facts: null, lines, url, capturedAt });
    const rule = bylineSources.find(({ name }) => name === "text:by-line");
    expect(rule?.find(input).map(({ value, index }) => [value, index])).toEqual([
      [["Ann Example"], 2],
    ]);
  });
});

describe("text:by-line-anywhere", () => {
  test.each<[SampleLine[], string[], string]>([
    [["Article by", "Ann Example"], ["Ann Example"], "the name stands below"],
    [["About the author", "Ann Example", "Read more"], ["Ann Example"], "under a heading"],
    [
      ["Author(s)", "Ann Example", "Bo Sample", "October 5, 2020"],
      ["Ann Example + Bo Sample", "Ann Example*"],
      "several below each other",
    ],
    [["by tidewatcher"], ["tidewatcher"], "a pen name"],
  ])("%j names %j (%s)", (lines, names) => {
    expect(found("text:by-line-anywhere", "<h1>Bridge</h1>", [prose, ...lines])).toEqual(names);
  });

  test.each<[SampleLine[], string]>([
    [["Authors of the plan", "Ann Example"], "words that go on"],
    [["Article by"], "nothing follows"],
    [["Author", "read our terms of use"], "what follows is no name"],
  ])("%j names nobody (%s)", (lines) => {
    expect(found("text:by-line-anywhere", "<h1>Bridge</h1>", [prose, ...lines])).toEqual([]);
  });
});

describe("text:lone-name", () => {
  test("is looked for beside every place of the headline", () => {
    const menu = Array.from({ length: 20 }, (_, at) => `menu entry ${at}`);
    const lines = ["Bridge reopens", ...menu, title, "Ann Example", prose];
    expect(found("text:lone-name", "<h1>Bridge reopens</h1>", lines)).toEqual(["Ann Example"]);
  });

  test("is none far from all of them", () => {
    const lines = [title, ...Array.from({ length: 20 }, (_, at) => `line ${at}`), "Ann Example"];
    expect(found("text:lone-name", "<h1>Bridge reopens</h1>", lines)).toEqual([]);
  });

  test("loses the site's name behind it", () => {
    const html = '<meta property="og:site_name" content="QUAY POST"><h1>Bridge reopens</h1>';
    expect(found("text:lone-name", html, [title, "Ann Example QUAY POST"])).toEqual([
      "Ann Example",
    ]);
    expect(found("text:lone-name", html, [title, "Ann Quay Post"])).toEqual(["Ann Quay Post"]);
  });
});

describe("marked names", () => {
  test("neighbours are one byline and parts of it", () => {
    const html = '<h1>Bridge</h1><a rel="author">Ann Example</a> <a rel="author">Bo Sample</a>';
    expect(found("html:rel-author", html)).toEqual([
      "Ann Example + Bo Sample",
      "Ann Example*",
      "Bo Sample*",
    ]);
  });

  test("one name is no part", () => {
    expect(found("html:rel-author", '<h1>Bridge</h1><a rel="author">Ann Example</a>')).toEqual([
      "Ann Example",
    ]);
  });

  test.each([
    ['<a href="/author/tidewatcher/">tidewatcher</a>', ["tidewatcher"], "the link says so"],
    ['<a href="/library/?_author=Ann%20Example">Ann Example</a>', ["Ann Example"], "a search"],
    ['<a href="/author/ann/">view all posts</a>', [], "the link leads elsewhere"],
    ['<a href="/library/?author_order=name">Ann Example</a>', [], "another parameter"],
  ])("%s names %j (%s)", (link, names) => {
    expect(found("html:author-link", `<h1>Bridge</h1>${link}`)).toEqual(names);
  });
});

test("of several metas all are the authors, and each is a part", () => {
  const html = ["Ann Example", "Bo Sample"]
    .map((name) => `<meta name="author" content="${name}">`)
    .join("");
  expect(found("meta:author", html)).toEqual([
    "Ann Example + Bo Sample",
    "Ann Example*",
    "Bo Sample*",
  ]);
  expect(found("json-ld:author", ld({ "@type": "Article", author: "Ann Example" }))).toEqual([
    "Ann Example",
  ]);
});

describe("meta:twitter:data1", () => {
  test.each([
    ["Written by", ["Ann Example"]],
    ["Verfasst von", ["Ann Example"]],
    ["Por", ["Ann Example"]],
    ["Department", []], // "par" within a word labels nobody
    ["Est. reading time", []],
  ])("labelled %j names %j", (label, names) => {
    const metas = `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Ann Example">`;
    expect(found("meta:twitter:data1", `<head>${metas}</head><h1>Bridge reopens</h1>`)).toEqual(
      names,
    );
  });
});
