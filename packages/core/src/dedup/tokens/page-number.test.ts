import { expect, test } from "vitest";
import { pageNumberOf } from "./page-number.ts";

test.each([
  ["https://example.org/a?page=2", 2],
  ["https://example.org/a/page/3", 3],
  ["https://example.org/a", 1],
  ["https://example.org/a?homepage=2", 1],
  ["https://example.org/2024/5", 1],
  [null, 1],
])("%j asks for page %j", (url, expected) => {
  expect(pageNumberOf(url)).toBe(expected);
});
