import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { linesOf } from "./code-lines.ts";
import { blocksOf } from "./walk.ts";

const sourcesOf = (html: string) =>
  blocksOf(parsePage(html).root).lines.map(({ source }) => source);

test.each([
  [
    "<pre>const a = 1;\n  log(a);\n</pre>",
    "const a = 1;\n  log(a);",
    "lines and what they are indented by",
  ],
  ["<pre>\n    if a:\n        b()\n</pre>", "if a:\n    b()", "the indent of all lines"],
  [
    "<pre><span>a = 1</span>\n<span>b = 2</span></pre>",
    "a = 1\nb = 2",
    "a line end between elements",
  ],
  ["<pre>a = 1<br>b = 2<br><br>c = 3</pre>", "a = 1\nb = 2\nc = 3", "breaks"],
  ["<pre><code>x;\r\ny;</code></pre>", "x;\ny;", "line ends of other systems"],
])("keeps the lines of %j", (html, source, _why) => {
  expect(sourcesOf(html)).toEqual([source]);
});

test.each([
  [
    "<pre>The ferry left the quay on Monday, for the first time\nin eleven months, with a band on board and a mayor.</pre>",
    "The ferry left the quay on Monday, for the first time in eleven months, with a band on board and a mayor.",
    "a text that was wrapped",
  ],
  ["<pre>const a = 1;</pre>", "const a = 1;", "a single line"],
  ["<p>one = 1;\n  two = 2;</p>", "one = 1; two = 2;", "what is not preformatted"],
])("folds %j: %s", (html, source) => {
  expect(sourcesOf(html)).toEqual([source]);
});

test("gets to the end of a hundred thousand lines", () => {
  expect(linesOf("a;\n".repeat(100_000))?.length).toBe(299_999);
});
