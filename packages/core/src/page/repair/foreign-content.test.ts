import { load } from "cheerio/slim";
import { expect, test } from "vitest";
import { parsePage } from "../page.ts";
import { boundForeignContent } from "./foreign-content.ts";

test.each([
  [
    "<svg><path d='M0'><h1>Bridge</h1>",
    "<svg><path d='M0'></svg><h1>Bridge</h1>",
    "an open drawing",
  ],
  [
    "<math><mi>x<p>y</p></mi></math>",
    "<math><mi>x<p>y</p></mi></math>",
    "a token of a formula, in which HTML is at home",
  ],
  ["<math><mi>x<p>Text", "<math><mi>x</math><p>Text", "a token that nobody closed"],
  ["<math><mrow><p>Text", "<math><mrow></math><p>Text", "an open formula"],
  ["<svg><svg><p>Text", "<svg><svg></svg></svg><p>Text", "drawings within drawings"],
  [
    `${"<svg>".repeat(402)}<p>Text`,
    `${"<svg>".repeat(402)}<p>Text`,
    "more drawings than are counted",
  ],
  ["<svg><path/></svg><p>Text", "<svg><path/></svg><p>Text", "a closed drawing"],
  [
    "<svg><foreignObject><p>Label</p></foreignObject></svg><p>Text",
    "<svg><foreignObject><p>Label</p></foreignObject></svg><p>Text",
    "HTML in a drawing",
  ],
  [
    "<svg><title>A</title><!-- <p> --></svg>",
    "<svg><title>A</title><!-- <p> --></svg>",
    "a comment in a drawing",
  ],
  [
    "<script>'<svg>'</script><p>Text",
    "<script>'<svg>'</script><p>Text",
    "a script that writes one",
  ],
  ["<!-- <svg> --><p>Text", "<!-- <svg> --><p>Text", "a comment"],
])("turns %j into %j: %s", (html, bounded) => {
  expect(boundForeignContent(html)).toBe(bounded);
});

test.each(["<svg><path>", "<math><mrow>", "<object data=x>", "<font size=2>", "<b>"])(
  "%s that nobody closes leaves the page to the reader",
  (tag) => {
    const $ = load(parsePage(`${tag}<h1>The bridge</h1><p>Its repair</p>`).root);
    expect($("h1").text()).toBe("The bridge");
    expect($("p").text()).toBe("Its repair");
  },
);

test("gets through a million letters of open drawings", () => {
  expect(boundForeignContent("<svg>".repeat(200_000)).length).toBeGreaterThan(1_000_000 - 1);
});
