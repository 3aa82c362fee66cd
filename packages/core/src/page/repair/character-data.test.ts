import { load } from "cheerio/slim";
import { expect, test } from "vitest";
import { parsePage } from "../page.ts";
import { boundCharacterData } from "./character-data.ts";

const textOf = (html: string) => load(parsePage(html).root)("body").text();

test.each([
  ["<body><![CDATA[ <p>Seen.</p><p>Too.</p>", "Seen.Too.", "a section that is never closed"],
  [
    "<body><![CDATA[<p>Seen.</p>]]><p>Too.</p>",
    "Seen.]]>Too.",
    "a section ends at the next bracket",
  ],
  ["<body><!-- a --><![CDATA[x><p>Seen.</p>", "Seen.", "behind a comment"],
])("reads %j as browsers do: %s", (html, text) => {
  expect(textOf(html)).toBe(text);
});

test.each([
  ["<script>//<![CDATA[\nlet a = 1;\n//]]></script><p>a", "a script's"],
  ["<style>/*<![CDATA[*/p{}/*]]>*/</style><p>a", "a style's"],
  ["<script>let a = 1;\n<![CDATA[ b ]]></script><p>a", "a script's that does not hide it"],
  ["<svg><text><![CDATA[a > b]]></text></svg><p>a", "a drawing's"],
  ["<!-- <![CDATA[ --><p>a", "in a comment"],
  ["<SCRIPT><![CDATA[ never closed", "in a script without end"],
  ["<!-- <![CDATA[ never closed", "in a comment without end"],
  ["<p>CDATA[ in the text", "no mark at all"],
])("leaves %j alone: %s", (html) => {
  expect(boundCharacterData(html)).toBe(html);
});

test("looks for each end once, or these pages would take minutes", () => {
  const neverEnds = "<script><![CDATA[<!--".repeat(400_000);
  expect(boundCharacterData(neverEnds) === neverEnds).toBe(true);
  const sections = boundCharacterData("<![CDATA[".repeat(400_000));
  expect(sections === "<! [CDATA[".repeat(400_000)).toBe(true);
});
