import { describe, expect, test } from "vitest";
import { isHomePage, normalizeUrl, registrableDomain } from "./url.ts";

describe("normalizeUrl", () => {
  test.each([
    ["http://Example.org/a", "https://example.org/a", "scheme and host case"],
    ["http://example.org:80/a", "https://example.org/a", "default port"],
    ["https://example.org/a/", "https://example.org/a", "trailing slash"],
    ["https://example.org", "https://example.org/", "the root keeps its slash"],
    ["https://example.org/a#part", "https://example.org/a", "fragment"],
    ["https://example.org/a?utm_source=x&fbclid=1&id=7", "https://example.org/a?id=7", "tracking"],
    ["https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2", "sorted query"],
    ["https://www.example.org/a", "https://example.org/a", "www"],
    ["https://m.example.org/a", "https://example.org/a", "mobile host"],
    ["https://en.m.example.org/a", "https://en.example.org/a", "mobile label inside the host"],
    ["https://example.org/a/amp/", "https://example.org/a", "AMP path"],
    ["https://example.org/amp/a", "https://example.org/a", "AMP section"],
    ["https://example.org/a.amp.html", "https://example.org/a.html", "AMP file"],
    ["https://example.org/a?amp=1", "https://example.org/a", "AMP query"],
    [
      "https://example-org.cdn.ampproject.org/c/s/example.org/a",
      "https://example.org/a",
      "AMP cache",
    ],
    ["https://user:pw@example.org/a", "https://example.org/a", "credentials"],
    ["https://example.org/%c3%a9", "https://example.org/%C3%A9", "escapes"],
  ])("maps %s to %s (%s)", (url, expected) => {
    expect(normalizeUrl(url)).toBe(expected);
    expect(normalizeUrl(expected)).toBe(expected);
  });

  test.each([
    ["https://example.org/a", "https://example.org/A", "paths know case"],
    ["https://example.org/a?id=1", "https://example.org/a?id=2", "a parameter that names the page"],
    [
      "https://example.org/a?m=12",
      "https://example.org/a",
      "m=12 is an archive month, not a device",
    ],
    ["https://news.example.org/a", "https://example.org/a", "another site of one owner"],
    ["https://example.org:8080/a", "https://example.org/a", "another port"],
    ["https://m.co.uk/a", "https://co.uk/a", "a registered one-letter domain"],
    ["https://example.org/amphora", "https://example.org/hora", "a word that begins with amp"],
  ])("keeps %s and %s apart (%s)", (a, b) => {
    expect(normalizeUrl(a)).not.toBe(normalizeUrl(b));
  });

  test.each([
    "",
    "about:blank",
    "mailto:a@example.org",
    "ftp://example.org/",
    "//example.org/a",
    "no url",
    "https://",
    "http://[x",
  ])("has no form for %j", (url) => {
    expect(normalizeUrl(url)).toBeNull();
  });
});

describe("registrableDomain", () => {
  test.each([
    ["https://news.example.co.uk/a", "example.co.uk"],
    ["News.Example.org", "example.org"],
    ["example.org:8080", "example.org"],
    ["someone.blogspot.com", "someone.blogspot.com"],
  ])("of %s is %s", (text, expected) => {
    expect(registrableDomain(text)).toBe(expected);
  });

  test.each([
    "",
    "co.uk",
    "localhost",
    "127.0.0.1",
    "https://[::1]/",
    "mailto:a@example.org",
    "javascript:x.example.org",
  ])("of %j is unknown", (text) => {
    expect(registrableDomain(text)).toBeNull();
  });
});

describe("isHomePage", () => {
  test.each([
    "https://example.org",
    "http://www.example.org/index.html",
    "https://example.org/de/",
    "https://example.org/en-gb/?utm_source=x",
  ])("knows %s", (url) => {
    expect(isHomePage(url)).toBe(true);
  });

  test.each([
    "https://example.org/story",
    "https://example.org/?p=12",
    "https://example.org/news/index.html",
    "nothing",
  ])("denies %s", (url) => {
    expect(isHomePage(url)).toBe(false);
  });
});
