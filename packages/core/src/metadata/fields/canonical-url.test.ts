import { describe, expect, test } from "vitest";
import { page } from "../../testing/sample-pages.ts";

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
