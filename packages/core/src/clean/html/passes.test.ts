import { expect, test } from "vitest";
import { parsePage } from "../../read/page.ts";
import type { PagePass } from "./block.ts";
import { blocksOf } from "./blocks.ts";
import { chooseMainContent } from "./passes/choose-main-content.ts";
import { markByline } from "./passes/mark-byline.ts";
import { markRoles } from "./passes/mark-roles.ts";
import { markTitle } from "./passes/mark-title.ts";
import { removeAsides } from "./passes/remove-asides.ts";
import { removeAuthorBios } from "./passes/remove-author-bios.ts";
import { removeComments } from "./passes/remove-comments.ts";
import { removeConsent } from "./passes/remove-consent.ts";
import { removeForms } from "./passes/remove-forms.ts";
import { removeHidden } from "./passes/remove-hidden.ts";
import { removeNavigation } from "./passes/remove-navigation.ts";
import { removePromos } from "./passes/remove-promos.ts";
import { removeRelated } from "./passes/remove-related.ts";
import { removeTagLists } from "./passes/remove-tag-lists.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";
import { pagePasses } from "./passes.ts";

const sentence =
  "The ferry left the quay on Monday, for the first time in eleven months, with a band on board.";
const story = `<p>${sentence}</p>`.repeat(6);

function run(html: string, ...passes: PagePass[]) {
  const sheet = blocksOf(parsePage(html).document);
  sheet.run(passes);
  return sheet;
}

/** What a pass takes off a page that also holds a story. */
function taken(pass: PagePass, html: string): string[] {
  const sheet = run(html.replace("STORY", story), pass);
  expect(sheet.lines.every(({ removal }) => removal === null || removal.reason !== "")).toBe(true);
  return sheet.lines.filter(({ removal }) => removal).map(({ text }) => text);
}

test.each<[PagePass, string, string[], string]>([
  [removeHidden, "STORY<p hidden>X", ["X"], "the attribute"],
  [removeHidden, "STORY<p style='display: none'>X", ["X"], "the style"],
  [removeHidden, "STORY<p>A <span class=sr-only>X</span> b", ["X"], "inside a line"],
  [
    removeHidden,
    "<div style='display:none'>STORY</div>",
    [],
    "the story itself, before a script shows it",
  ],
  [removeHidden, "STORY<p class=hideaway>The hideaway", [], "part of a word"],
  [
    removeNavigation,
    "<nav>Home</nav>STORY<div class=site-footer>Foot</div>",
    ["Home", "Foot"],
    "both ends",
  ],
  [removeNavigation, "<div class=nav-layout>STORY</div>", [], "a frame around the story"],
  [removeNavigation, "STORY<p class=navy>Navy", [], "part of a word"],
  [removeConsent, "STORY<div id=cookie-banner>Accept?</div>", ["Accept?"], "a banner"],
  [removeConsent, "<div class=cookies>STORY</div>", [], "a story about cookies"],
  [removeForms, "STORY<form><label>Name</label></form>", ["Name"], "a form"],
  [removeForms, "<form>STORY</form>", [], "a page in one form"],
  [removeComments, `STORY<div id=comments><p>${sentence}</p></div>`, [sentence], "a thread"],
  [
    removeComments,
    `${`<div class=comment>${story}</div>`.repeat(3)}`,
    [],
    "a forum of nothing else",
  ],
  [removeComments, "<body class=comments-open>STORY", [], "the page's own class"],
  [removeRelated, "STORY<div class=relatedPosts>Other</div>", ["Other"], "a name in camel case"],
  [removeRelated, "STORY<p class=correlated>Figures", [], "part of a word"],
  [removePromos, "STORY<div class=newsletter-box>Join!</div>", ["Join!"], "a newsletter"],
  [removePromos, "STORY<div class='social share'>Mail</div>", ["Mail"], "a share bar"],
  [removePromos, "<div class=social-layout>STORY</div>", [], "a frame around the story"],
  [removeTagLists, "STORY<ul class=tag-list><li>Sea</ul>", ["Sea"], "a list of tags"],
  [removeTagLists, "<article class='post tag-sea'>STORY</article>", [], "the story's own tag"],
  [removeAuthorBios, "STORY<div class=author-bio>Ana writes.</div>", ["Ana writes."], "a box"],
  [removeAuthorBios, "STORY<p class=biology>Seals", [], "part of a word"],
  [removeAsides, "STORY<aside>Mild.</aside>", ["Mild."], "a sidebar"],
  [removeAsides, "<div class=has-sidebar>STORY</div>", [], "a frame around the story"],
  [takeCaptions, "STORY<figure><figcaption>Quay</figcaption></figure>", ["Quay"], "a caption"],
  [takeCaptions, "<figure>STORY</figure>", [], "a figure's other text"],
  [trimEdges, "STORY<h3>More</h3><p><a href=x>Quay</a>", ["More", "Quay"], "links at the end"],
  [trimEdges, "STORY<h3>Boats</h3><p>They float, as boats do.", [], "a heading with text"],
])("$name takes from %s %j, since that is %s", (pass, html, expected) => {
  expect(taken(pass, html)).toEqual(expected);
});

test("chooses the prose between a menu and a list of links, and says so of the rest", () => {
  const links = "<ul>$</ul>".replace("$", "<li><a href=x>Another story</a></li>".repeat(8));
  const sheet = run(`${links}<div>${story}</div>${links}`, chooseMainContent);
  expect(sheet.kept().map(({ text }) => text)).toEqual(Array(6).fill(sentence));
  expect(new Set(sheet.trace().map(({ reason }) => reason))).toEqual(
    new Set(["outside the main content"]),
  );
});

test("chooses all the sections that an article is split over", () => {
  const sections = `<section><h2>Part</h2>${story}</section>`.repeat(3);
  expect(run(`<main>${sections}</main>`, chooseMainContent).kept()).toHaveLength(3 * 7);
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
  const sheet = run(`${html}${story}`, markTitle);
  expect(sheet.lines.find(({ role }) => role === "title")?.text).toBe(title);
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
  const sheet = run(`${story}<p>By Monday</p>${story}`, markByline);
  expect(sheet.kept()).toHaveLength(13);
});

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
  expect(new Set(pagePasses.map(({ name }) => name)).size).toBe(pagePasses.length);
});
