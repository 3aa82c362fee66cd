import { describe, expect, test } from "vitest";
import { prose, scrape } from "../../testing/sample-pages.ts";

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
