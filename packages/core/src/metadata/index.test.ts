import { describe, expect, test } from "vitest";
import { Metadata } from "../article.ts";
import { type Line, type LineRole, lineOf } from "../clean/sheet.ts";
import { parsePage } from "../read/page.ts";
import { candidatesOf, readMetadata, readPageFacts } from "./index.ts";

const capturedAt = "2021-01-01T00:00:00Z";
const prose =
  "People in the invented town of Barrow crossed the river on the new bridge for the first time, and most of them, officials said, did so on foot and without any hurry.";

function scrape(...sources: (string | [LineRole, string])[]): Metadata {
  const lines = sources.map(
    (source, index): Line =>
      typeof source === "string"
        ? lineOf(index + 1, source)
        : { ...lineOf(index + 1, source[1]), role: source[0] },
  );
  return Metadata.parse(readMetadata({ facts: null, lines, url: null, capturedAt }));
}

function page(html: string, url: string | null = "https://news.example.org/a/bridge"): Metadata {
  const facts = readPageFacts(parsePage(html));
  return Metadata.parse(readMetadata({ facts, lines: [], url, capturedAt }));
}

const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

describe("title", () => {
  test.each([
    [
      "<title>Bridge reopens - Invented Times</title><h1>Bridge reopens</h1>",
      "Bridge reopens",
      "h1 repeated by <title>",
    ],
    [
      '<title>Bridge reopens | Example</title><meta property="og:site_name" content="Example">',
      "Bridge reopens",
      "site name known",
    ],
    [
      '<title>Bridge reopens | Regional | Times</title><meta property="og:title" content="Bridge reopens">',
      "Bridge reopens",
      "og:title agrees",
    ],
    [
      "<h1>The Invented Times</h1><title>Old bridge reopens</title>" +
        ld({ "@type": "NewsArticle", headline: "Old bridge reopens" }),
      "Old bridge reopens",
      "the h1 is something else",
    ],
    [
      "<nav><h1>Menu of things</h1></nav><title>Old bridge reopens</title>",
      "Old bridge reopens",
      "a heading in the menu",
    ],
    [
      '<title>Old bridge reopens</title><h1>Old bridge reopens</h1><div class="related"><h2>Ferry wins</h2></div>',
      "Old bridge reopens",
      "another story's headline",
    ],
    [
      "<title>Old bridge reopens</title><div class='comments'><h1>Three comments</h1></div>",
      "Old bridge reopens",
      "a heading over comments",
    ],
    [
      "<title>Bridge - the old one - reopens</title>",
      "Bridge - the old one - reopens",
      "hyphens of the title itself",
    ],
  ])("%s", (html, title) => {
    expect(page(html).title?.value).toBe(title);
  });

  test("is never invented for a scrape", () => {
    expect(scrape("Mon 12 October 2020:", prose, prose).title).toBeNull();
  });

  test("is the line with that role", () => {
    expect(scrape(["title", "Bridge reopens"], prose).title).toMatchObject({
      value: "Bridge reopens",
      source: "text:title",
    });
  });
});

describe("publishedAt", () => {
  test.each([
    [
      `${ld({
        "@type": "NewsArticle",
        datePublished: "2020-10-05T23:30:00-07:00",
        dateModified: "2020-10-07",
      })}<h1>Bridge</h1><time>5 October 2020</time>`,
      "2020-10-05T23:30:00-07:00",
    ],
    ['<meta property="article:published_time" content="2020-10-05">', "2020-10-05"],
    ['<h1>Bridge</h1><time datetime="2020-10-05">Monday</time>', "2020-10-05"],
  ])("is read from %s", (html, value) => {
    expect(page(html).publishedAt?.value).toBe(value);
  });

  test.each([
    [ld({ "@type": "NewsArticle", dateModified: "2020-10-07" }), "only a change is dated"],
    [
      ld({ "@type": "Article", datePublished: "2020-10-05", dateModified: "2020-10-07" }),
      "JSON-LD alone, on a page that has nothing to read",
    ],
    ['<meta property="article:modified_time" content="2020-10-07">', "only a change is dated"],
    [ld({ "@type": "NewsArticle", datePublished: "2021-02-01" }), "after the capture"],
    [ld({ "@type": "NewsArticle", datePublished: "1970-01-01" }), "the zero of a clock"],
    ["<footer><time>5 October 2020</time></footer>", "the footer"],
    ['<div class="comments"><time>5 October 2020</time></div>', "a comment"],
    ['<div class="related"><time>5 October 2020</time></div>', "another story"],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).publishedAt).toBeNull();
  });

  test.each([
    [
      "<h1>Bridge</h1><time>Updated October 7, 2020</time>",
      "html:updated",
      "nothing else is dated: the source says what the day is",
    ],
    [
      "<h1>Bridge</h1><time>Published October 5, 2020</time> <time>Updated October 7, 2020</time>",
      "html:time",
      "the day of publication is there too",
    ],
  ])("of %s comes from %s (%s)", (html, source) => {
    expect(page(html).publishedAt?.source).toBe(source);
  });

  test.each<[string, string[], string]>([
    ["Updated October 7, 2020", ["publication"], "the day of a change alone"],
    ["Published October 5, 2020", [], "the day of publication"],
    ["October 5, 2020", [], "a day without a label"],
  ])("of a page that prints %j assumes %j (%s)", (printed, assumed) => {
    expect(page(`<h1>Bridge</h1><time>${printed}</time>`).publishedAt?.assumed).toEqual(assumed);
  });

  test("is read from the URL when nothing better is there", () => {
    expect(
      page("<h1>Bridge</h1>", "https://example.org/2020/10/05/bridge").publishedAt,
    ).toMatchObject({
      value: "2020-10-05",
      source: "url:path",
    });
  });

  test.each<[string[], string, string]>([
    [["Mon 12 October 2020:", prose], "2020-10-12", "text:date-line"],
    [["By Ann Example October 05, 2020", prose], "2020-10-05", "text:date-line"],
    [[`BARROW, Oct. 5, 2020 (AP) — ${prose}`], "2020-10-05", "text:dateline"],
    [
      [`${prose} "We are ready," the mayor said, as quoted by the Post, Saturday (3/10/2020).`],
      "2020-10-03",
      "text:quoted-day",
    ],
  ])("of the scrape %j is %s", (lines, value, source) => {
    expect(scrape(...lines).publishedAt).toMatchObject({ value, source });
  });

  test.each<[(string | [LineRole, string])[], string]>([
    [[["caption", "The bridge in Barrow, Oct. 8, 2020."], prose], "a caption"],
    [
      ["Residents look at what is left of the bridge in Barrow, Oct. 8, 2020.", prose],
      "a caption nobody marked",
    ],
    [[`${prose} It fell on Sept. 27.`], "no year"],
    [[`On October 5, 2020, ${prose}`], "the day of an event"],
    [[prose, "© 2020 Example Media"], "a copyright"],
    [[`${prose} He said so on (3/10/2020).`], "no weekday confirms it"],
    [["Updated: October 5, 2020", prose], "a change"],
  ])("of the scrape %j is unknown (%s)", (lines) => {
    expect(scrape(...lines).publishedAt).toBeNull();
  });
});

describe("byline and agency", () => {
  test("the agency stands in for people where none is named", () => {
    expect(
      scrape(["title", "Bridge reopens"], "By VOA News October 05, 2020", prose),
    ).toMatchObject({
      byline: { value: ["VOA News"] },
      agency: { value: "VOA News" },
      publishedAt: { value: "2020-10-05" },
    });
  });

  test("people and agency are told apart", () => {
    expect(scrape("By Ann Example and Bo Sample, Reuters", prose)).toMatchObject({
      byline: { value: ["Ann Example", "Bo Sample"] },
      agency: { value: "Reuters" },
    });
  });

  test("authors are found by reference", () => {
    const graph = {
      "@graph": [
        { "@type": "Article", author: { "@id": "#ann" } },
        { "@type": "Person", "@id": "#ann", name: "Ann Example" },
      ],
    };
    expect(page(ld(graph)).byline).toMatchObject({
      value: ["Ann Example"],
      source: "json-ld:author",
    });
  });

  test.each([
    '<p class="byline">Sunday</p>',
    '<p class="byline">The</p>',
    '<h1>Bridge</h1><p class="byline">Follow Share</p>',
    '<nav><a rel="author">Ann Example</a></nav>',
    '<footer class="footer"><span class="author">Ann Example</span></footer>',
    '<meta name="author" content="Admin">',
    '<meta property="article:author" content="https://example.org/ann">',
    '<div class="comments"><a rel="author">Ann Example</a></div>',
    '<p class="byline">Email The Author</p>',
  ])("nobody is named by %s", (html) => {
    expect(page(html).byline).toBeNull();
  });

  test.each([
    "“It is over,” Reuters quoted the mayor as saying.",
    "A Reuters photographer saw the bridge.",
    "AP exams begin",
  ])("no agency is credited by %j", (line) => {
    expect(scrape(line, prose).agency).toBeNull();
  });
});

describe("attribution", () => {
  test.each([
    ["Source: Le Journal Inventé", "Le Journal Inventé"],
    ["Источник: Вымышленная газета", "Вымышленная газета"],
    ["Source: https://news.example.org/a", "example.org"],
  ])("of %j is %s", (line, value) => {
    expect(scrape(prose, line).attribution?.value).toBe(value);
  });

  test.each([
    "Source of the river found",
    "Source: photo by Ann",
    "Sources said the bridge would open.",
    "Published on October 5, 2020",
  ])("is not taken from %j", (line) => {
    expect(scrape(prose, line).attribution).toBeNull();
  });
});

describe("publisher", () => {
  test("is a domain glued to the first sentence", () => {
    expect(scrape(`Inventedworld.comPeople ${prose}`).publisher?.value).toEqual({
      name: "Inventedworld.com",
      domain: "inventedworld.com",
    });
  });

  test("is a domain that the cleaner cut off", () => {
    const trim = { pass: "p", reason: "r", text: "Inventedworld.com" };
    const line = { ...lineOf(1, `Inventedworld.com${prose}`), text: prose, trims: [trim] };
    const { publisher } = readMetadata({ facts: null, lines: [line], url: null, capturedAt });
    expect(publisher).toMatchObject({
      value: { domain: "inventedworld.com" },
      source: "text:glued-domain",
    });
  });

  test("is named by a mailing list", () => {
    expect(
      scrape(prose, "Join the InventedSecurity.org mailing list").publisher?.value.domain,
    ).toBe("inventedsecurity.org");
  });

  test("has the domain of the URL and the name the page declares", () => {
    expect(
      page('<meta property="og:site_name" content="Invented Times">').publisher?.value,
    ).toEqual({ name: "Invented Times", domain: "example.org" });
  });

  test.each([
    "The file news.jpg is lost",
    "He wrote to ann@example.org today",
    "globalthings news.jpg",
  ])("is not taken from %j", (line) => {
    expect(scrape(prose, line).publisher).toBeNull();
  });
});

describe("canonicalUrl", () => {
  const link = (href: string) => `<link rel="canonical" href="${href}">`;
  test.each([
    [link("/a/bridge"), "https://news.example.org/a/bridge"],
    [link("https://www.example.org/bridge"), "https://www.example.org/bridge"],
    [
      `${link("https://example.net/b")}<meta property="og:url" content="https://example.net/b">`,
      "https://example.net/b",
    ],
  ])("of %s is %s", (html, url) => {
    expect(page(html).canonicalUrl?.value).toBe(url);
  });

  test.each([
    link("https://news.example.org/"),
    link("https://example.net/b"),
    link("javascript:alert(1)"),
    "",
  ])("is not believed: %s", (html) => {
    expect(page(html).canonicalUrl).toBeNull();
  });
});

test("agreement of several sources raises confidence", () => {
  const meta = '<meta property="article:published_time" content="2020-10-05">';
  const alone = page(meta).publishedAt;
  const agreed = page(meta + ld({ "@type": "Article", datePublished: "2020-10-05" })).publishedAt;
  expect(agreed?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
});

test("candidates keep what lost, with its source", () => {
  const facts = readPageFacts(parsePage(`<title>Bridge</title><h1>Bridge over Barrow</h1>`));
  const { title } = candidatesOf({ facts, lines: [], url: null, capturedAt });
  expect(title.map(({ value }) => value)).toContain("Bridge");
});
