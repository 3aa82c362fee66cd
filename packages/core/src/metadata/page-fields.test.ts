/** Section, description, picture, access and the dateline's place. */
import { describe, expect, test } from "vitest";
import { type Line, lineOf } from "../clean/text-document.ts";
import { parsePage } from "../page/page.ts";
import { Metadata } from "../records/article.ts";
import { readMetadata, readPageFacts } from "./index.ts";

const capturedAt = "2021-01-01T00:00:00Z";
const prose =
  "people in the invented town of Barrow crossed the river on the new bridge for the first time, and most of them, officials said, did so on foot and without any hurry.";

function page(html: string, url = "https://news.example.org/a/bridge"): Metadata {
  const facts = readPageFacts(parsePage(html));
  return Metadata.parse(readMetadata({ facts, lines: [], url, capturedAt }));
}

function scrape(...sources: string[]): Metadata {
  const lines = sources.map((source, index): Line => lineOf(index + 1, source));
  return Metadata.parse(readMetadata({ facts: null, lines, url: null, capturedAt }));
}

const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const meta = (property: string, content: string) =>
  `<meta property="${property}" content="${content}">`;
const crumbs = (...names: string[]) =>
  ld({
    "@type": "BreadcrumbList",
    itemListElement: names.map((name, at) => ({ "@type": "ListItem", position: at + 1, name })),
  });

describe("section", () => {
  test.each([
    [meta("article:section", "Regional"), "Regional", "declared"],
    [ld({ "@type": "NewsArticle", articleSection: ["Politics", "EU"] }), "Politics", "the first"],
    [crumbs("Home", "Sport", "Ferry wins the cup"), "Sport", "the step before the page"],
  ])("of %s is %s (%s)", (html, value) => {
    expect(page(html).section?.value).toBe(value);
  });

  test.each([
    [meta("article:section", "Uncategorized"), "what software writes for nothing"],
    [meta("article:section", "ferry, quay, ".repeat(10)), "a list of keywords"],
    [`${meta("og:site_name", "Quay Post")}${crumbs("Quay Post", "A bridge")}`, "the site"],
    [crumbs("A bridge reopens"), "the page's own step"],
    ["<nav>Sport</nav>", "a menu"],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).section).toBeNull();
  });
});

describe("description", () => {
  test("is the one that readers of a link see", () => {
    const html = `${meta("og:description", "The bridge is open.")}<meta name="description" content="Bridges, news">`;
    expect(page(html).description).toMatchObject({
      value: "The bridge is open.",
      source: "meta:og:description",
    });
  });

  test.each([
    [`<title>A bridge</title>${meta("og:description", "A bridge")}`, "the title again"],
    [`${meta("og:site_name", "Post")}${meta("description", "Post")}`, "the site's name"],
    [meta("og:description", " "), "blanks"],
    [meta("og:description", "word ".repeat(400)), "the whole article"],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).description).toBeNull();
  });
});

describe("image", () => {
  test.each([
    [meta("og:image", "/pictures/bridge.jpg"), "https://news.example.org/pictures/bridge.jpg"],
    [meta("image", "/p/bridge.jpg"), "https://news.example.org/p/bridge.jpg"],
    [meta("og:image", "/p/4711_wide_default_0.jpg"), "https://news.example.org/p/4711_wide_default_0.jpg"],
    [
      ld({
        "@type": "Article",
        image: [{ "@type": "ImageObject", url: "https://example.net/b.png" }],
      }),
      "https://example.net/b.png",
    ],
  ])("of %s is %s", (html, value) => {
    expect(page(html).image?.value).toBe(value);
  });

  test.each([
    [meta("og:image", "data:image/png;base64,AAAA"), "no address"],
    [meta("og:image", "javascript:alert(1)"), "no picture"],
    [meta("og:image", "/static/logo.png"), "the site's logo"],
    [meta("og:image", "/static/default.png"), "what stands in for a picture"],
    [meta("og:image", "/static/news-default-share.png"), "the same, by a longer name"],
    [meta("og:image", "https://[x"), "no address at all"],
    ['<img src="/a.jpg">', "any picture"],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).image).toBeNull();
  });
});

describe("access", () => {
  test.each([
    [ld({ "@type": "NewsArticle", isAccessibleForFree: "False" }), "paid"],
    [ld({ "@type": "NewsArticle", isAccessibleForFree: true }), "free"],
    [meta("article:content_tier", "metered"), "metered"],
    [meta("article:content_tier", "locked"), "paid"],
    [meta("article:content_tier", "gold-plus"), "unknown"],
    [
      `${meta("article:content_tier", "free")}${ld({ "@type": "NewsArticle", isAccessibleForFree: false })}`,
      "paid",
    ],
    [
      `${meta("article:content_tier", "metered")}${ld({ "@type": "NewsArticle", isAccessibleForFree: false })}`,
      "metered",
    ],
  ])("of %s is %s", (html, value) => {
    expect(page(html).access?.value).toBe(value);
  });

  test.each(["<p>Subscribe now</p>", ld({ "@type": "Product", isAccessibleForFree: false }), ""])(
    "is not guessed from %s",
    (html) => {
      expect(page(html).access).toBeNull();
    },
  );
});

describe("dateline place", () => {
  test.each([
    [`BARROW, Oct. 5, 2020 (AP) — ${prose}`, "BARROW"],
    [`BARROW (Reuters) - ${prose}`, "BARROW"],
    [`Barrow, Invented Land (AFP) – ${prose}`, "Barrow, Invented Land"],
    [`NEW BARROW — ${prose}`, "NEW BARROW"],
  ])("of %j is %s", (line, value) => {
    expect(scrape(line).datelinePlace?.value).toBe(value);
  });

  test.each([
    [`Barrow — ${prose}`, "nothing shows that it is no subject"],
    [`BREAKING — ${prose}`, "a word in capitals"],
    [`October 5, 2020 — ${prose}`, "a day"],
    [`(AP) — ${prose}`, "an agency alone"],
    [`Reuters (AP) — ${prose}`, "an agency for a place"],
    [`In the end — and who would have thought so — ${prose}`, "a sentence"],
    ["BARROW — a photo", "no prose"],
  ])("is not taken from %j (%s)", (line) => {
    expect(scrape(line).datelinePlace).toBeNull();
  });
});

describe("publisher", () => {
  test("is named by the end of a title that reads like its domain", () => {
    const { publisher } = page(
      "<title>A bridge reopens | The Invented Times</title>",
      "https://inventedtimes.example/a",
    );
    expect(publisher).toMatchObject({
      value: { name: "The Invented Times", domain: "inventedtimes.example" },
      source: "html:title-end",
    });
  });

  test("is not named by another end of a title", () => {
    const { publisher } = page("<title>A bridge reopens | Regional</title>");
    expect(publisher?.value.name).toBeNull();
  });

  test("has its domain in the letters that its readers know", () => {
    expect(page("", "https://xn--bcher-kva.example/a").publisher?.value.domain).toBe(
      "bücher.example",
    );
  });
});

test("a record stored before these fields existed still parses", () => {
  const { section, description, image, access, datelinePlace, ...before } =
    page("<h1>A bridge</h1>");
  expect(Metadata.parse(before)).toEqual({
    ...before,
    section,
    description,
    image,
    access,
    datelinePlace,
  });
});
