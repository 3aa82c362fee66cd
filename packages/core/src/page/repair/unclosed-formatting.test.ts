import { expect, test } from "vitest";
import { blocksOf } from "../../clean/html/blocks/walk.ts";
import { parsePage } from "../page.ts";
import { boundFormatting } from "./unclosed-formatting.ts";

test("takes out formatting that each paragraph opens and none closes", () => {
  const paragraph = '<p><font face="arial"><b>The council met on Tuesday.';
  expect(boundFormatting(paragraph.repeat(50))).toBe("<p>The council met on Tuesday.".repeat(50));
});

test.each([
  ["<p><b>One</b> two</p>".repeat(50), "formatting that is closed"],
  ["<p><b>One".repeat(3), "a few that are left open"],
  ["<p><br>One<body>".repeat(50), "tags that begin with the same letter"],
])("leaves %.30j as it is: %s", (html) => {
  expect(boundFormatting(html)).toBe(html);
});

test("sets the paragraphs of a page beside each other, as a browser does", () => {
  const { elements } = blocksOf(parsePage("<p><font>Text.</p>".repeat(200)).root);
  expect(elements.every(({ depth }) => depth < 10)).toBe(true);
});
