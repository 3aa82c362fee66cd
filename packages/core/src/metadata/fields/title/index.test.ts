import { describe, expect, test } from "vitest";
import { ld, page, prose, scrape } from "../../../testing/sample-pages.ts";

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
