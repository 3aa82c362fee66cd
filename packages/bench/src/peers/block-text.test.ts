import { expect, test } from "vitest";
import { blockText } from "./block-text.ts";

test.each([
  ["<p>One <b>two</b></p><ul><li>three</li></ul>", "One two\nthree", "blocks part words"],
  ["un<i>der</i>line", "underline", "inline elements do not"],
  ["<p>a\n  b</p>", "a b", "line ends in the source are spaces"],
  ["a<br>b", "a\nb", "a break is a break"],
  ["<p>a</p><script>let b</script><style>c{}</style>", "a", "what no reader sees"],
  ["<div><div><div></div></div></div>", "", "blocks without text"],
  ["a &amp; b", "a & b", "entities are decoded"],
])("renders %j as %j: %s", (html, text) => {
  expect(blockText(html)).toBe(text);
});

test("stays on its feet in nesting that would overflow the stack", () => {
  expect(blockText(`${"<b>".repeat(20_000)}deep`)).toBe("deep");
});
