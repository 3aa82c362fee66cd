import { describe, expect, test } from "vitest";
import { blocksOf } from "../clean/html/blocks/walk.ts";
import { markRoles } from "../clean/html/passes/mark-roles.ts";
import { parsePage } from "../page/page.ts";
import { renderMarkdown } from "./render-markdown.ts";

const base = "https://example.org/news/";
function markdownOf(html: string, pageUrl: string | null = base): string {
  const document = blocksOf(parsePage(html).root);
  document.run([markRoles]);
  return renderMarkdown(document, pageUrl);
}

describe("blocks keep their structure", () => {
  test.each([
    ["headings by level", "<h2>One</h2><p>a</p><h3>Two</h3>", "## One\n\na\n\n### Two"],
    ["breaks", "<p>one<br>two</p>", "one\\\ntwo"],
    [
      "equal words, of which some are hidden",
      "<p><span hidden>go <b>on</b></span><b>go</b> on</p>",
      "**go** on\n\ngo **on**",
    ],
    ["lists", "<ul><li>a<li>b</ul>", "- a\n- b"],
    ["nested lists", "<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c"],
    ["numbers", "<ol start=9><li>a<li>b<li value=20>c</ol>", "9. a\n10. b\n20. c"],
    ["numbers below words", "<ul><li>a<ol start=3><li>b</ol></ul>", "- a\n\n  3. b"],
    ["paragraphs of an item", "<ol><li><p>a<p>b</ol>", "1. a\n\n   b"],
    ["lists in a row apart", "<ul><li>a</ul><ul><li>b</ul>", "- a\n\n+ b"],
    ["quotes", "<blockquote><p>a<p>b</blockquote><p>c", "> a\n>\n> b\n\nc"],
    ["quotes in a row apart", "<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b"],
    ["lists in quotes", "<blockquote><ul><li>a<li>b</ul></blockquote>", "> - a\n> - b"],
    ["white space of code", "<pre><code>a\n  b\n\n\tc</code></pre>", "```\na\n  b\n\n\tc\n```"],
    ["code's language", '<pre><code class="language-c++">a</code></pre>', "```c++\na\n```"],
    ["lines of code as elements", "<pre><div>a</div><div> b</div></pre>", "```\na\n b\n```"],
    ["code in items", "<ul><li>a<pre>b\nc</pre></ul>", "- a\n\n  ```\n  b\n  c\n  ```"],
    ["words outside of elements", "a <b>b</b><p>c", "a **b**\n\nc"],
  ])("%s", (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });
});

describe("words keep their emphasis where Markdown can say it", () => {
  test.each([
    [
      "strong and emphasis",
      "<p><b>a</b> <i>b</i> <strong><em>c</em></strong>",
      "**a** _b_ **_c_**",
    ],
    ["space moves out", "<p>a<b> b </b>c", "a **b** c"],
    ["half a word, strong", "<p>un<b>believ</b>able", "un**believ**able"],
    ["half a word, emphasis: left out", "<p>un<i>believ</i>able", "unbelievable"],
    ["half a word in two ways: left out", "<p>a<b><i>b</i></b>c", "abc"],
    ["punctuation inside, a letter outside: left out", "<p><b>Note:</b>text", "Note:text"],
    ["no words: left out", "<p>a<b> </b>b", "a b"],
    ["a heading is strong anyway", "<h2><b>a</b></h2>", "## a"],
    ["code with backticks", "<p>a <code>b`c</code>", "a ``b`c``"],
    ["code that is a backtick", "<p>a <code>`</code>", "a `` ` ``"],
    ["code behind code", "<p><i><code>a</code></i><code>b</code>", "`a`b"],
  ])("%s", (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });
});

describe("links lead to pages or are words", () => {
  test.each([
    ["absolute", '<a href="http://e.example/a?b=1">x</a>', "[x](http://e.example/a?b=1)"],
    ["relative", '<a href="../x">y</a>', "[y](https://example.org/x)"],
    ["without scheme", '<a href="//e.example/x">y</a>', "[y](https://e.example/x)"],
    ["with emphasis", '<a href="/x">a <b>b</b></a>', "[a **b**](https://example.org/x)"],
    ["a mark of exclamation before", 'Oh!<a href="/x">y</a>', "Oh\\![y](https://example.org/x)"],
    ["brackets in the address", '<a href="/a(b">y</a>', "[y](https://example.org/a%28b)"],
    [
      "entities in the address",
      '<a href="/?a&amp;lt;">y</a>',
      "[y](https://example.org/?a&amp;lt;)",
    ],
    ["no words", 'a<a href="/x"></a>', "a"],
    ["javascript:", '<a href="javascript:alert(1)">y</a>', "y"],
    ["javascript: in disguise", '<a href=" java\nscript:alert(1)">y</a>', "y"],
    ["data:", '<a href="data:text/html,x">y</a>', "y"],
    ["mailto:", '<a href="mailto:a@e.example">y</a>', "y"],
    ["a scheme of its own", '<a href="vbscript:x">y</a>', "y"],
    ["longer than any page's address", `<a href="/${"x".repeat(3000)}">y</a>`, "y"],
  ])("%s", (_, html, markdown) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(markdown);
  });

  test("relative links of a page without an address are words", () => {
    expect(markdownOf('<p><a href="/x">y</a> <a href="http://e.example/">z</a>', null)).toBe(
      "y [z](http://e.example/)",
    );
  });

  test("a page's own base counts", () => {
    const html = '<html><head><base href="/deep/"></head><body><p><a href="x">y</a></body></html>';
    expect(markdownOf(html)).toBe("[y](https://example.org/deep/x)");
  });
});

describe("hostile words stay words", () => {
  test.each([
    ["a heading", "# a", "\\# a"],
    ["an underlined heading", "a<br>===", "a\\\n\\==="],
    ["a break", "a<br>---", "a\\\n\\---"],
    ["an item", "- a", "\\- a"],
    ["a numbered item", "1986. A year", "1986\\. A year"],
    ["a quote", "&gt; a", "\\> a"],
    ["a fence", "```", "\\`\\`\\`"],
    ["a fence of tildes", "~~~", "\\~\\~\\~"],
    ["a link", "[a](javascript:x)", "\\[a\\](javascript:x)"],
    ["a reference", "[a]: http://e.example", "\\[a\\]: http://e.example"],
    ["an element", "&lt;script>a", "\\<script>a"],
    ["an entity", "&amp;lt;b", "\\&lt;b"],
    ["emphasis", "*a* __b__", "\\*a\\* \\_\\_b\\_\\_"],
    ["an escape", "\\* a", "\\\\\\* a"],
    ["a table's rule", "a<br>:-", "a\\\n\\:-"],
    ["a name with underscores", "snake_case_name", "snake_case_name"],
    ["a year in a sentence", "In 1986. Then - so", "In 1986. Then - so"],
    ["a company's name", "A&amp;B &amp; C", "A&B & C"],
  ])("%s", (_, html, markdown) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(markdown);
  });

  test("no code ends its fence", () => {
    expect(markdownOf("<pre>```\n# a\n````</pre>")).toBe("`````\n```\n# a\n````\n`````");
  });

  test("no heading loses its hashes", () => {
    expect(markdownOf("<h2>a #</h2>")).toBe("## a \\#");
  });

  test.each([
    ["struck out", "<p>It cost <del>4</del> 41 <a href=x>marks</a></p>"],
    ["a note's mark", '<p>It cost <sup><a href="#fn4">4</a></sup> 41 <a href=x>marks</a></p>'],
    ["a reading", "<p>It cost <ruby>41<rt>4</rt></ruby> <a href=x>marks</a></p>"],
  ])("links stay behind what the cleaner cut off a line: %s", (_, html) => {
    expect(markdownOf(html)).toBe("It cost 41 [marks](https://example.org/news/x)");
  });

  test.each([
    ["an emoji", '<p>Thanks <img class=emoji alt="🎉" src=e.png> to <a href=x>all</a></p>', "🎉"],
    ["a formula", "<p>Thanks <math><mi>h</mi></math> to <a href=x>all</a></p>", "h"],
  ])("links stay behind words that are a picture: %s", (_, html, words) => {
    expect(markdownOf(html)).toBe(`Thanks ${words} to [all](https://example.org/news/x)`);
  });

  test("links stay below the depth at which the cleaner sets elements side by side", () => {
    const html = `${"<div>".repeat(600)}<p>one <a href=x>two</a></p>`;
    expect(markdownOf(html)).toBe("one [two](https://example.org/news/x)");
  });

  test("no page is too deep", () => {
    const depth = 20_000;
    const html = `${"<ul><li><blockquote>".repeat(depth)}a${"<p>b".repeat(2)}`;
    const markdown = markdownOf(html);
    expect(markdown.length).toBeLessThan(200);
  });
});

describe("tables of data stay tables", () => {
  test.each([
    ["with a head", "<tr><th>A<th>B<tr><td>1<td>2", "| A | B |\n| --- | --- |\n| 1 | 2 |"],
    [
      "without a head",
      "<tr><td>1<td>2<tr><td>3<td>4",
      "|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |",
    ],
    ["with holes", "<tr><th>A<th>B<tr><td><td>2", "| A | B |\n| --- | --- |\n|  | 2 |"],
    [
      "with spans",
      "<tr><th colspan=2>A<th>B<tr><td>1<td>2<td>3",
      "| A |  | B |\n| --- | --- | --- |\n| 1 | 2 | 3 |",
    ],
    [
      "with bars",
      "<tr><th>A<th>B<tr><td>a|b<td><code>c|d</code>",
      "| A | B |\n| --- | --- |\n| a\\|b | `c\\|d` |",
    ],
    [
      "with paragraphs in a cell",
      "<tr><th>A<th>B<tr><td><p>a</p><p>b</p><td>c",
      "| A | B |\n| --- | --- |\n| a b | c |",
    ],
    ["one row: none", "<tr><td>a<td>b", "a\n\nb"],
    ["one column: none", "<tr><td>a<tr><td>b", "a\n\nb"],
    ["a layout: none", "<tr><td>a<td><table><tr><td>b</table><tr><td>c<td>d", "a\n\nb\n\nc\n\nd"],
  ])("%s", (_, rows, markdown) => {
    expect(markdownOf(`<table>${rows}</table>`)).toBe(markdown);
  });
});

test("what passes cut off a block is not in its Markdown", () => {
  const document = blocksOf(
    parsePage('<p>Keld — <b>The</b> <a href="/x">ferry</a> sails</p>').root,
  );
  const cut = {
    name: "cut",
    run() {
      for (const line of document.lines)
        document.trim(line, "The ferry sails", "Keld —", "dateline");
    },
  };
  document.run([cut]);
  expect(renderMarkdown(document, base)).toBe("**The** [ferry](https://example.org/x) sails");
});

test("looks at blocks in proportion to the page", () => {
  const looksAt = (count: number) => {
    const html =
      '<p>a <b>b</b><i>c</i> <a href="/x">d</a> <img src="a.jpg"></p><ul><li>e</li></ul>'.repeat(
        count,
      );
    const document = blocksOf(parsePage(`<div>${html}</div>`).root);
    document.run([markRoles]);
    let looks = 0;
    const get = (lines: object, key: string | symbol) => {
      looks++;
      return Reflect.get(lines, key);
    };
    Object.defineProperty(document, "lines", { value: new Proxy(document.lines, { get }) });
    renderMarkdown(document, base);
    return looks;
  };
  expect(looksAt(2000)).toBeLessThan(2.1 * looksAt(1000));
});

test("does what its example says", () => {
  const html =
    '<h2>The <i>quay</i></h2><p>See <a href="/map">the map</a>.</p><ul><li>1. a*b</li></ul>';
  expect(markdownOf(html)).toBe(
    "## The _quay_\n\nSee [the map](https://example.org/map).\n\n- 1\\. a\\*b",
  );
});
