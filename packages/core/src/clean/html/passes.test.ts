import { expect, test } from "vitest";
import { parsePage } from "../../page/page.ts";
import type { PagePass } from "./blocks/block.ts";
import { blocksOf } from "./blocks/walk.ts";
import { onArticlePages, onClearPages } from "./clear-pages.ts";
import model from "./model/blocks.json" with { type: "json" };
import { chooseMainContent } from "./passes/choose-main-content.ts";
import { markByline } from "./passes/mark-byline.ts";
import { markRoles } from "./passes/mark-roles.ts";
import { markTitle } from "./passes/mark-title.ts";
import { removeAuthorBios } from "./passes/remove-author-bios.ts";
import { removeComments } from "./passes/remove-comments.ts";
import { removeCopies } from "./passes/remove-copies.ts";
import { removeFiller } from "./passes/remove-filler.ts";
import { removeLeftovers } from "./passes/remove-leftovers.ts";
import { removePromos } from "./passes/remove-promos.ts";
import { removePullQuotes } from "./passes/remove-pull-quotes.ts";
import { removeReadMore } from "./passes/remove-read-more.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";
import { pagePasses } from "./passes.ts";
import { Scorer } from "./scorer.ts";

const scorer = new Scorer(model);
const sentence =
  "The ferry left the quay on Monday, for the first time in eleven months, with a band on board.";
const story = `<p>${sentence}</p>`.repeat(6);

function run(html: string, ...passes: PagePass[]) {
  const document = blocksOf(parsePage(html).root);
  document.run(passes);
  return document;
}

/** What a pass takes off a page that also holds a story. */
function taken(pass: PagePass, html: string): string[] {
  const document = run(html.replace("STORY", story), pass);
  expect(document.lines.every(({ removal }) => removal === null || removal.reason !== "")).toBe(
    true,
  );
  return document.lines.filter(({ removal }) => removal).map(({ text }) => text);
}

test.each<[PagePass, string, string[], string]>([
  [removeComments, `STORY<div id=comments><p>${sentence}</p></div>`, [sentence], "a thread"],
  [
    removeComments,
    `${`<div class=comment>${story}</div>`.repeat(3)}`,
    [],
    "a forum of nothing else",
  ],
  [removeComments, "<body class=comments-open>STORY", [], "the page's own class"],
  [removeComments, "STORY<pre><i class=comment>// a</i></pre>", [], "a colour of code"],
  [
    removeComments,
    `STORY<section id=how-to-answer-comments><p>${sentence}</section>`,
    [],
    "the slug of a heading",
  ],
  [
    removeFiller,
    "STORY<h3>Lorem ipsum 2</h3><p>Lorem ipsum dolor sit amet.",
    ["Lorem ipsum 2", "Lorem ipsum dolor sit amet."],
    "filler",
  ],
  [removeFiller, "STORY<p>Lorem ipsum dolor sit amet.", [], "filler that may be quoted"],
  [removePromos, "STORY<div class=newsletter-box>Join!</div>", ["Join!"], "a newsletter"],
  [removePromos, "STORY<div class='social share'>Mail</div>", ["Mail"], "a share bar"],
  [removePromos, "<div class=social-layout>STORY</div>", [], "a frame around the story"],
  [removePromos, "STORY<div class=table_root__adKqa>Halde", [], "a build's random letters"],
  [removeAuthorBios, "STORY<div class=author-bio>Ana writes.</div>", ["Ana writes."], "a box"],
  [removeAuthorBios, "STORY<p class=biology>Seals", [], "part of a word"],
  [takeCaptions, "STORY<figure><figcaption>Quay</figcaption></figure>", ["Quay"], "a caption"],
  [takeCaptions, "<figure>STORY</figure>", [], "a figure's other text"],
  [removeLeftovers, "STORY<p>Share this article:", ["Share this article:"], "a known wording"],
  [
    removeLeftovers,
    "STORY<p>Nobody had read more than a page.",
    [],
    "a sentence that uses the words",
  ],
  [
    removePullQuotes,
    "STORY<blockquote>for the first time in eleven months</blockquote>",
    ["for the first time in eleven months"],
    "a quote that repeats the text",
  ],
  [removePullQuotes, "STORY<blockquote>The sea was calm that day", [], "a quote of its own"],
  [
    removeReadMore,
    "STORY<p>Read more: <a href=x>How the quay was built</a>",
    ["Read more: How the quay was built"],
    "a pointer",
  ],
  [
    removeReadMore,
    "STORY<h4>→ Lesen Sie auch: <a href=x>Der Kai</a>",
    ["→ Lesen Sie auch: Der Kai"],
    "a pointer in German",
  ],
  [removeReadMore, "STORY<p>Related: the price of rope.", [], "no link in it"],
  [removeReadMore, "STORY<p>More <a href=x>boats</a> came.", [], "a sentence without a colon"],
  [removeReadMore, "STORY<p><a href=x>Readers: send us boats</a>", [], "a longer word"],
  [trimEdges, "STORY<h3>More</h3><p><a href=x>Quay</a>", ["More", "Quay"], "links at the end"],
  [trimEdges, "STORY<h3>Boats</h3><p>They float, as boats do.", [], "a heading with text"],
])("$name takes from %s %j, since that is %s", (pass, html, expected) => {
  expect(taken(pass, html)).toEqual(expected);
});

const paragraphs = Array.from({ length: 5 }, (_, i) => `<p>On day ${i} ${sentence}</p>`).join("");

test.each<[string, number, string]>([
  [`<div>${paragraphs}</div><div class=phone>${paragraphs}</div>`, 5, "a copy for phones"],
  [
    `<div><h2>One</h2>${paragraphs}</div><div><h2>One</h2>${paragraphs}</div>`,
    6,
    "its heading goes as well",
  ],
  [`<div>${story}</div>`, 6, "a refrain under one parent"],
  [`<div>${paragraphs}</div><blockquote>${paragraphs}</blockquote>`, 10, "a quote"],
  [
    `<div>${paragraphs}</div><div><p>On day 0 ${sentence}</p></div>`,
    6,
    "one note that comes back in much text",
  ],
  [`<ul><li>Yes<li>No</ul><ol><li>Yes<li>No</ol>`, 4, "short answers"],
])("keeps of copies in %.60j %i blocks: %s", (html, count) => {
  expect(run(html, removeCopies).kept()).toHaveLength(count);
});

test("chooses the prose between a menu and a list of links, and says so of the rest", () => {
  const links = "<ul>$</ul>".replace("$", "<li><a href=x>Another story</a></li>".repeat(8));
  const document = run(`${links}<div>${story}</div>${links}`, chooseMainContent(scorer));
  expect(document.kept().map(({ text }) => text)).toEqual(Array(6).fill(sentence));
  for (const { reason } of document.trace()) expect(reason).toMatch(/^scored \.\d\d: [a-z]/);
});

test("chooses all the sections that an article is split over", () => {
  const sections = `<section><h2>Part</h2>${story}</section>`.repeat(3);
  const { lines } = run(`<h1>Ferry</h1><main>${sections}</main>`, chooseMainContent(scorer));
  const lost = lines.filter(({ removal, headingLevel }) => removal && headingLevel === 0);
  expect(lost).toEqual([]);
});

test.each<[string, string | undefined, string]>([
  [
    "<title>Ferry sails again - Post</title><h1>Post</h1><h2>Ferry sails again</h2>",
    "Ferry sails again",
    "likeness beats level",
  ],
  ["<h1>Ferry sails again</h1>", "Ferry sails again", "the only h1"],
  ["<b>Weekly</b><h2>Ferry sails again</h2>", "Ferry sails again", "a heading above the prose"],
  ["<nav><h1>Ferry Post</h1></nav>", undefined, "a heading in a menu"],
  ["<p>Ferry sails again</p>", undefined, "no heading at all"],
])("finds the title in %j: %s is %j", (html, title) => {
  const document = run(`${html}${story}`, markTitle);
  expect(document.lines.find(({ role }) => role === "title")?.text).toBe(title);
});

test.each<[string, "byline" | "date" | null, string]>([
  ["By Ana Vell", "byline", "a byline"],
  ["Von Ana Vell", "byline", "a byline in German"],
  ["3 May 2021", "date", "a date"],
  ["Published: 12.10.2023 21:15", "date", "a date with a label"],
  ["By then the water had gone.", null, "a sentence that begins with by"],
  ["The year was 2021.", null, "a year alone is no date"],
])("marks %j at the head as %s: %s", (text, role) => {
  const [line] = run(`<p>${text}</p>${story}`, markByline).lines;
  expect(line).toMatchObject({ role, removal: role ? { pass: "mark-byline" } : null });
});

test("leaves what looks like a byline in the middle of the text", () => {
  const document = run(`${story}<p>By Monday</p>${story}`, markByline);
  expect(document.kept()).toHaveLength(13);
});

test.each([
  [12, 0, "the head of an article"],
  [13, 13, "rows of a list"],
])("of %i lines with a date above the text %i stay: %s", (count, left) => {
  const lines = Array.from({ length: count }, (_, day) => `<p>${day + 1} May 2021</p>`);
  const document = run(`<h1>Sailings</h1>${lines.join("")}${story}`, markTitle, markByline);
  expect(document.kept().filter(({ source }) => source.endsWith("2021"))).toHaveLength(left);
});

test("leaves passes for clear pages out where the choice was not clear", () => {
  const html = `${story}<p class=newsletter>Join!</p>`;
  const unclear = run(html, onClearPages(removePromos));
  const clear = run(
    html,
    {
      name: "clear",
      run(document) {
        document.clarity = 0.9;
      },
    },
    onClearPages(removePromos),
  );
  expect(unclear.kept()).toHaveLength(7);
  expect(clear.kept()).toHaveLength(6);
});

test.each([
  ['<meta property="og:type" content="article">', 6, "calls itself an article"],
  ["", 7, "does not say what it is"],
])(
  "takes comments off an unclear page that begins %j: %i blocks stay, since it %s",
  (head, count) => {
    const html = `<html><head>${head}</head><body>${story}<p class=comment>${sentence}</p></body></html>`;
    expect(run(html, onArticlePages(removeComments)).kept()).toHaveLength(count);
  },
);

test("names the roles that are to be rendered", () => {
  const html =
    "<h2>A</h2><p>B</p><ul><li>C</ul><blockquote>D</blockquote><pre>E</pre><table><tr><td>F</table>";
  expect(run(html, markRoles).lines.map(({ role }) => role)).toEqual([
    "heading",
    "paragraph",
    "list-item",
    "quote",
    "code",
    "table-row",
  ]);
});

test("every pass has a name of its own", () => {
  const passes = pagePasses(scorer);
  expect(new Set(passes.map(({ name }) => name)).size).toBe(passes.length);
});
