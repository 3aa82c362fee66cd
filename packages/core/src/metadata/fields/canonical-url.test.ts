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

  test("keeps no name and no password, neither in the value nor as it was declared", () => {
    const { canonicalUrl } = page(link("https://reader:secret@news.example.org/a"));
    expect(canonicalUrl?.value).toBe("https://news.example.org/a");
    expect(JSON.stringify(canonicalUrl)).not.toMatch(/reader|secret/);
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
