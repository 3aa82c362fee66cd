import { expect, test } from "vitest";
import { readMarkdown } from "./markdown-page.ts";

test.each([
  [
    "# A\n\nB [c](https://example.org/c) and **d**.",
    '<h1>A</h1>\n<p>B <a href="https://example.org/c">c</a> and <strong>d</strong>.</p>',
  ],
  ["## A\n## B\nOne.\nTwo.", "<h2>A</h2>\n<h2>B</h2>\n<p>One.</p>\n<p>Two.</p>"],
  [
    "# A\n## B\n```\n# c\n<d>\n```",
    "<h1>A</h1>\n<h2>B</h2>\n<pre><code># c\n&lt;d&gt;</code></pre>",
  ],
  [
    "# A\n## B\n- c\n- `d_e_f`\n\n> G",
    "<h1>A</h1>\n<h2>B</h2>\n<ul><li>c</li><li><code>d_e_f</code></li></ul>\n<blockquote><p>G</p></blockquote>",
  ],
  [
    "# A\n## B\n1. Look up\nThe ferry sails.\n\n1. c\n2. d",
    "<p>1. Look up</p>\n<p>The ferry sails.</p>\n<ul><li>c</li><li>d</li></ul>",
  ],
  [
    "A quay\n======\n\n**By Ann Example**\n\n> B\n\n![c](d.png)\n\nE",
    "<h1>A quay</h1>\n<p><strong>By Ann Example</strong></p>\n<blockquote><p>B</p></blockquote>",
  ],
])("writes %j as %j", (text, html) => {
  expect(readMarkdown(text)?.html).toContain(html);
});

test.each([
  [
    '---\ntitle: "A: b"\nsource: https://example.org/a\nauthor:\n  - "[[Ann Example]]"\npublished: 2024-03-04\n---\nText.',
    "https://example.org/a",
  ],
  [
    "Title: A: b\n\nURL Source: https://example.org/a\n\nPublished Time: 2024-03-04\n\nMarkdown Content:\nText.",
    "https://example.org/a",
  ],
  [
    "+++\ntitle = 'A: b'\nurl = 'https://example.org/a'\ndate = 2024-03-04\n+++\nText.",
    "https://example.org/a",
  ],
])("reads the fields above %j", (text, url) => {
  const page = readMarkdown(text);
  expect(page?.provenance).toMatchObject({ url });
  expect(page?.html).toContain("<title>A: b</title>");
  expect(page?.html).toContain('content="2024-03-04"');
  expect(page?.html).toContain("<body>\n<p>Text.</p>\n</body>");
});

test("reads every field where lines end in two signs", () => {
  const page = readMarkdown(
    "---\r\ntitle: A\r\nby: Ann Example\r\npublished: 2024-03-04\r\n---\r\nText.",
  );
  expect(page?.html).toContain('<meta property="author" content="Ann Example">');
  expect(page?.html).toContain('content="2024-03-04"');
});

test.each([
  ["The quay\n========\nFerries sail.\nAt ten.", "an underlined title and nothing else"],
  ["#ferry #marrow\nThe ferry sails.", "tags"],
  ["# install\nnpm install\n# run\nnpm start\nThe ferry sails.", "comments of a shell"],
  ["The ferry [sic] sails (again).", "brackets of prose"],
  ["---\nThe ferry sails: again.\n---\nMore.", "lines between dashes"],
  ["Title: A\nText without an address.", "a lone label"],
  [
    "Home\nNews\nSport\nWeather\nTravel\nArts\nJobs\nThe ferry sails.\n## More\n## Ferries\n**a** **b**",
    "a plain menu above headings",
  ],
  [
    `${"The ferry sails again on Monday.\n".repeat(9)}[a](https://example.org/a).\n[b](https://example.org/b).\n[c](https://example.org/c).`,
    "a list of sources below plain prose",
  ],
])("leaves %j a text: %s", (text) => {
  expect(readMarkdown(text)).toBeNull();
});
