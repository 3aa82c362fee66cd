import { load } from "cheerio/slim";
import { type Document, hasChildren, type ParentNode } from "domhandler";
import { expect, test } from "vitest";
import { parsePage } from "../page.ts";
import { boundNesting } from "./nesting.ts";

/** Elements that stand in each other, at the deepest place. */
function depthOf(document: Document): number {
  let level: readonly ParentNode[] = [document];
  for (let depth = 0; ; depth++) {
    level = level.flatMap((node) => node.children.filter(hasChildren));
    if (level.length === 0) return depth;
  }
}

test.each([
  ["<p>a<p>b<br><img src=x>c</p>", "unclosed paragraphs and void tags"],
  ["<script>'<div>'.repeat(9)</script><p>a", "tags inside a script"],
  [`${"<div><b>a</b></div>".repeat(5000)}`, "many elements that are closed"],
  [`${"<div>".repeat(1000)}${"</div>".repeat(1000)}`, "deep, but not beyond reason"],
  [`${"<br>".repeat(5000)}`, "many void elements"],
  [`<!-- ${"<div>".repeat(5000)} -->`, "tags in a comment"],
  ["a < b && c > d <", "brackets that are no tags"],
])("leaves %.40j alone: %s", (html) => {
  expect(boundNesting(html)).toBe(html);
});

test.each([
  ["<div>x", "nothing closed"],
  ["<b></i>", "only others closed"],
  ["<p><div></p>", "closed by what the parser has closed already"],
  ["<a ='\">", "a quote where no value is due"],
  ['<b title="</b>">', "an end tag in a value"],
  ["<b><!--></b><!-- --></b>", "an end tag beside a short comment"],
  ["<b><![CDATA[></b>]]>", "an end tag in character data"],
  ["<b></b/>", "an end tag with a slash in its name"],
  ["<b a=b='x></b>", "a quote inside a bare value"],
])("keeps the parser from being swamped by %j: %s", (piece) => {
  // The parser's list of open elements is as long as its tree is deep: 20,000 without the guard,
  // and with it all that may be open, and an <hr> in them.
  expect(depthOf(parsePage(piece.repeat(20_000)).root)).toBeLessThanOrEqual(2048 + 1);
});

test("turns what nests too deep into borders and keeps its text", () => {
  const $ = load(parsePage("<div>a".repeat(3000)).root);
  expect($("div").length).toBe(2048);
  expect($("hr").length).toBe(3000 - 2048);
  expect($.root().text()).toBe("a".repeat(3000));
});
