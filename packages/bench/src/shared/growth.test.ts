import { expect, test } from "vitest";
import { grow, growingPageOf } from "./growth.ts";

const paragraphs = "<p>One two three.</p>".repeat(10);
const page = `<html><body><nav><p>Home</p></nav><div><main>${paragraphs}</main></div></body></html>`;

test("repeats the blocks of the element with the most paragraphs, inside of it", () => {
  const growing = growingPageOf(page);
  expect(growing?.blocks).toBe(paragraphs);
  const grown = Buffer.from(growing ? grow(growing, 10_000) : []).toString();
  expect(grown.length).toBeGreaterThan(9_800);
  expect(grown.length).toBeLessThan(10_200);
  expect(grown.match(/<main>/g)).toHaveLength(1);
  expect(grown.endsWith("</p></main></div></body></html>")).toBe(true);
});

test("leaves a page without paragraphs alone", () => {
  expect(growingPageOf("<html><body><p>One.</p><p>Two.</p></body></html>")).toBeNull();
});
