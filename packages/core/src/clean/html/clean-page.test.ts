import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsePage } from "../../page/page.ts";
import { readPayload } from "../../read/index.ts";
import { countLooks } from "../../testing/count-looks.ts";
import { blocksOf } from "./blocks/walk.ts";
import { cleanPage, defaultPasses } from "./index.ts";
import { verdictOf } from "./verdict.ts";

const pages = new URL("../../../../../fixtures/pages/", import.meta.url);

function cleanFixture(name: string) {
  const payload = readPayload(readFileSync(new URL(name, pages)), null);
  if (payload.kind !== "html") throw new Error(`${name} is read as ${payload.kind}`);
  return cleanPage(parsePage(payload.html));
}

test.each([
  ["json-ld-with-menus-and-promos/source.html", 10, "The car ferry", "heard worse."],
  ["no-metadata-at-all/source.html", 9, "The town library", "promised cake."],
  ["russian-in-windows-1251/source.html", 9, "В посёлке", "домой пешком."],
  ["article-split-over-sections/source.html", 12, "A glacier", "without a caption."],
  ["site-suffix-and-agency-byline/source.html", 9, "KARSHOLM", "majority of one."],
  ["comment-thread-below/source.html", 8, "The harbour seal", "not paid for."],
])("keeps the text of %s and nothing else", (name, lineCount, start, end) => {
  const { text, verdict } = cleanFixture(name);
  expect(verdict).toBeNull();
  expect(text.split("\n")).toHaveLength(lineCount);
  expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
});

test("makes the same text of the same story in other furniture", () => {
  const copy = cleanFixture("same-text-under-another-host/source.html").text;
  expect(copy).toBe(cleanFixture("json-ld-with-menus-and-promos/source.html").text);
});

test.each([
  ["empty-page/source.html", "no-text"],
  ["consent-page/source.html", "wall"],
  ["index-of-headlines/source.html", undefined],
])("calls %s %s", (name, reason) => {
  expect(cleanFixture(name).verdict?.reason).toBe(reason);
});

test("keeps captions apart", () => {
  expect(cleanFixture("article-split-over-sections/source.html").captions).toEqual([
    "The rucksack after thawing.",
  ]);
});

const sentence = "The ferry left the quay on Monday, for the first time in eleven months.";
const clean = (html: string) => cleanPage(parsePage(html));

test.each<[string, string | undefined, string]>([
  ["<p>Page not found.</p>", "wall", "an error page"],
  ["<img src=x>", "no-text", "a picture alone"],
  [`<p>${`${sentence} `.repeat(4)}</p>`, undefined, "one paragraph is an article"],
  [
    `<p>${"The cookie law asks for consent, and cookies are dear to partners. ".repeat(50)}</p>`,
    undefined,
    "an article about consent",
  ],
  [
    `<meta property="og:type" content="article">${`<h2><a href=x>A boat</a></h2><p>${sentence}</p>`.repeat(9)}`,
    undefined,
    "a list that says it is an article",
  ],
])("judges %.60j as %s: %s", (html, reason) => {
  expect(clean(html).verdict?.reason).toBe(reason);
});

test("calls a doubtful choice of nothing but links not-an-article", () => {
  const links = blocksOf(parsePage("<p><a href=x>A boat of the town</a></p>".repeat(30)).root);
  expect(verdictOf(links, links.kept())?.reason).toBe("not-an-article");
  links.clarity = 0.9;
  expect(verdictOf(links, links.kept())).toBeNull();
});

test("writes the cells of a row on one line", () => {
  const rows = "<tr><td>Oda</td><td>71</td></tr><tr><td>Pelle</td><td>52</td></tr>";
  const { text } = clean(
    `<article><h1>The race</h1>${`<p>${sentence} ${sentence}</p>`.repeat(5)}<table>${rows}</table>${`<p>${sentence} ${sentence}</p>`.repeat(5)}</article>`,
  );
  expect(text.split("\n").slice(5, 7)).toEqual(["Oda | 71", "Pelle | 52"]);
});

test("keeps a long row of paragraphs that read alike", () => {
  const paragraphs = Array.from(
    { length: 300 },
    (_, n) =>
      `<p><font><b>The harbour office of Orrin met on Tuesday about mooring ${n} of the old quay, which has been shut to boats since the storm, and its clerk said that mending it would take ${n + 3} weeks.`,
  );
  const { document } = clean(`<body><h1>The moorings of Orrin</h1>${paragraphs.join("\n")}`);
  const kept = document.kept().filter(({ source }) => source.includes("mooring"));
  expect(kept).toHaveLength(300);
});

test("falls back on JSON-LD, then on noscript, where the page itself holds no text", () => {
  const body = JSON.stringify({ "@graph": [{ articleBody: `${`${sentence}\n`.repeat(6)}a < b` }] });
  const script = `<script type="application/ld+json">${body}</script>`;
  expect(clean(`${script}<div id=root></div>`).text).toBe(`${`${sentence}\n`.repeat(6)}a < b`);
  const noscript = `<noscript>${`<p>${sentence}</p>`.repeat(6)}</noscript>`;
  expect(clean(`<script type="application/ld+json">{"articleBody":</script>${noscript}`).text).toBe(
    Array(6).fill(sentence).join("\n"),
  );
});

test("reads the posts that a forum hands to its script", () => {
  const topic = {
    post_stream: {
      posts: [{ cooked: `<p>${sentence}</p>`.repeat(3) }, { cooked: `<p>${sentence} Again.</p>` }],
    },
  };
  const stores = JSON.stringify({ topic_12: JSON.stringify(topic), site: "{}" });
  const page = clean(
    `<div data-preloaded="${stores.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></div>`,
  );
  expect(page.text.split("\n")).toEqual([sentence, sentence, sentence, `${sentence} Again.`]);
});

test("does not fall back where the page holds its own text", () => {
  const own = `<p>${"Own words of the page. ".repeat(30)}</p>`;
  const { text } = clean(`${own}<noscript>${`<p>${sentence}</p>`.repeat(30)}</noscript>`);
  expect(text).not.toContain("ferry");
});

test("falls back where the choice is a guess and the page holds far more text elsewhere", () => {
  const links = `<nav>${"<ul><li><a href=x>Another story of the quay</a></li></ul>".repeat(30)}</nav>`;
  const noscript = `<noscript>${`<p>${sentence}</p>`.repeat(60)}</noscript>`;
  expect(clean(`${links}${noscript}`).text).toContain("ferry");
  expect(clean(`${links}<noscript><p>${sentence}</p></noscript>`).text).not.toContain("ferry");
});

test("keeps or accounts for every block", () => {
  const { document } = cleanFixture("json-ld-with-menus-and-promos/source.html");
  for (const { removal } of document.lines) {
    if (removal)
      expect(removal).toEqual({
        pass: expect.stringMatching(/^[a-z-]+$/),
        reason: expect.stringMatching(/./),
      });
  }
  expect(document.kept().length + document.trace().length).toBe(document.lines.length);
});

/** Many of a kind: each page is the piece over and over, by its number. */
test.each<[string, (n: number) => string]>([
  ["nested comments", () => "<div class=comment>a b c"],
  ["repeated headings", () => "<h1>One two three</h1>"],
  ["links", () => "<li><a href=x>One two three</a>"],
  ["classes of their own", (n) => `<p class=c${n}>a b`],
  ["quotes", () => `<blockquote>${sentence}</blockquote>`],
  ["equal paragraphs", () => `<p>${sentence}</p>`],
])("looks at blocks and elements in proportion to the page: %s", (_, piece) => {
  const looksAt = (count: number) => {
    const html = Array.from({ length: count }, (_, n) => piece(n)).join("");
    const document = blocksOf(parsePage(html).root);
    const looks = countLooks([...document.lines, ...document.elements]);
    document.run(defaultPasses());
    return looks();
  };
  // Both nest deeper than elements are opened: up to that depth a block is looked at from each above it.
  expect(looksAt(3000)).toBeLessThan(2.2 * looksAt(1500));
});

test.each([
  ["that is broken", "[".repeat(500_000)],
  ["that nests deep", `${"[".repeat(5000)}${"]".repeat(5000)}`],
])("finds no text in JSON-LD %s, and says so", (_, json) => {
  const { verdict } = clean(`<script type="application/ld+json">${json}</script>`);
  expect(verdict?.reason).toBe("no-text");
});
