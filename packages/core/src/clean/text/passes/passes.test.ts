import { expect, test } from "vitest";
import { keptOf, last, lead, next, run } from "../../../testing/sample-scrape.ts";
import { readScrape, type ScrapeLine, type ScrapePass } from "../lines/scrape.ts";
import { defaultLineScorer } from "../scorer/default-line-scorer.ts";
import { LineScorer } from "../scorer/line-scorer.ts";
import type { TaggerFile } from "../tagger/line-tagger.ts";
import { chooseLines } from "./choose-lines.ts";
import { markBlocks } from "./mark-blocks.ts";
import { markEdgeFacts } from "./mark-edge-facts.ts";
import { markTitle } from "./mark-title.ts";
import { removeAfterSections } from "./remove-after-sections.ts";
import { removePhrases } from "./remove-phrases.ts";
import { removePictureFiles } from "./remove-picture-files.ts";
import { removeRepeats } from "./remove-repeats.ts";
import { takeCaptions } from "./take-captions.ts";
import { trimEdges } from "./trim-edges.ts";
import { ungluePublisher } from "./unglue-publisher.ts";

/** A model that says the same of every line. */
function scorerOf(score: number): LineScorer {
  const base = Math.log(score / (1 - score));
  const trees = { features: [], cuts: [], base, feature: [-1], cut: [0], right: [0], sizes: [1] };
  return new LineScorer({ any: trees, en: trees, lexicon: {}, tagger: taggerOf(base) });
}

function taggerOf(odds: number): TaggerFile {
  const layer = (rows: number, columns: number, bias = 0) => ({
    weights: { rows, columns, step: 0, values: Array(rows * columns).fill(0) },
    bias: { rows, columns: 1, step: bias, values: Array(rows).fill(1) },
  });
  const reader = { input: layer(3, 1), state: layer(3, 1) };
  return {
    features: [],
    means: [],
    spreads: [],
    words: "",
    vectors: { rows: 1, columns: 1, step: 0, values: [0] },
    line: layer(1, 1),
    forward: reader,
    backward: reader,
    hidden: layer(1, 3),
    output: layer(1, 1, odds),
  };
}

const denying = scorerOf(0.1);
const doubting = scorerOf(0.2);
const sure = scorerOf(0.9);

test.each([
  [
    "Valleypost.exampleNorland is ready to talk.",
    "Norland is ready to talk.",
    "Valleypost.example",
  ],
  ["Valley-post.co.ukNorland is ready to talk.", "Norland is ready to talk.", "Valley-post.co.uk"],
])("cuts the domain off %j", (line, rest, domain) => {
  const [first] = run([line], ungluePublisher).lines;
  expect([first?.text, first?.role, first?.trims[0]?.text]).toEqual([rest, "publisher", domain]);
});

test.each([
  ["Valleypost.example says that it is ready.", "the domain is a word of the sentence"],
  ["It ended.Norland is ready to talk.", "a missing space between sentences is no domain"],
  ["Write to news.desk about it.", "no capital behind"],
])("leaves %j whole: %s", (line) => {
  expect(run([line], ungluePublisher).lines[0]?.text).toBe(line);
});

test.each([
  ["harbour council news.jpg", true],
  ["IMG_2043.PNG", true],
  ["The picture was saved as harbour.jpg and sent on", false],
  ["She wrote: it is only a file. Called harbour.jpg", false],
])("drops a picture's file name, not a sentence about one: %j", (line, isDropped) => {
  expect(keptOf([line], removePictureFiles)).toEqual(isDropped ? [] : [line]);
});

test("takes both of two equal short lines in a row, and neither of two far apart", () => {
  expect(keptOf([lead, "The quay", "The quay", next], removeRepeats(doubting))).toEqual([
    lead,
    next,
  ]);
  const apart = [lead, "The quay", next, "The quay", last];
  expect(keptOf(apart, removeRepeats(doubting))).toEqual(apart);
});

test("keeps a sentence that somebody says twice", () => {
  const chant = [lead, "We want water!", "We want water!", next];
  expect(keptOf(chant, removeRepeats(doubting))).toEqual(chant);
});

test("marks a byline above the text and keeps a subhead with a by-word inside", () => {
  const document = run(["By Mara Quill", lead, "By Norland's Rules", next], markEdgeFacts);
  expect(document.lines.map(({ role }) => role)).toEqual(["byline", null, null, null]);
  expect(document.kept().map(({ text }) => text)).toEqual([lead, "By Norland's Rules", next]);
});

test("marks one copy of a headline and takes off them all", () => {
  const title = "Harbour council backs night ferries";
  const document = run([title, title, lead, next], markTitle(doubting));
  expect(document.lines.filter(({ role }) => role === "title")).toHaveLength(1);
  expect(document.kept().map(({ text }) => text)).toEqual([lead, next]);
});

test("says of a headline that is gone already that it is the title", () => {
  const earlier: ScrapePass = {
    name: "earlier",
    run: (document) => document.remove(document.lines[0] as ScrapeLine, "scored .02"),
  };
  const lines = ["Harbour council backs night ferries", lead, next];
  const [title] = run(lines, earlier, markTitle(sure)).lines;
  expect(title?.removal).toEqual({ pass: "mark-title", reason: "title" });
});

test("marks a headline, and lets it stand where the scorer takes it for a subhead", () => {
  const document = run(["Harbour council backs night ferries", lead, next], markTitle(sure));
  expect(document.lines[0]?.role).toBe("title");
  expect(document.kept()).toHaveLength(3);
});

test.each([
  ["Weather today", "shares no word with the text"],
  [
    "Nine of the fourteen members voted in favour, and four of them voted",
    "stands in the text again",
  ],
  ["What the council voted for:", "promises that something follows"],
])("makes no title of %j: it %s", (line) => {
  expect(keptOf([line, lead, next], markTitle(doubting))).toEqual([line, lead, next]);
});

test.each([
  [
    "Residents search a market hit by the storm, in Marrow, Norland, Oct. 8, 2020.",
    true,
    "a dated caption",
  ],
  ["The quay at dawn, seen from the eastern pier (Photo: Edda Lorne)", true, "a credit"],
  [
    "The council signed the agreement in Marrow, on May 3, 2020, after a long night.",
    false,
    "the sentence goes on",
  ],
  [
    "Talks failed twice. The agreement was signed in the end in Marrow, May 3, 2020.",
    false,
    "two sentences",
  ],
  ["She had always liked him (photo albums aside).", false, "no credit"],
  ["Photo: Edda Lorne / Halde Pictures", true, "a credit alone"],
  ["Photo by Edda Lorne", true, "a credit alone, with its by-word"],
  ["Photos of the old harbour", false, "a subhead"],
  ["Photo: the quay lay in the dark when the last ferry came in.", false, "a sentence"],
])("tells a caption from text: %j", (line, isCaption) => {
  expect(run([line], takeCaptions).lines[0]?.role).toBe(isCaption ? "caption" : null);
});

test("keeps equal short lines that the scorer takes for the article's", () => {
  const cells = [lead, "Visa", "Up to 45 days", "Up to 45 days", next];
  expect(keptOf(cells, removeRepeats(sure))).toEqual(cells);
});

const frame = ["Home", "Search", "Log in", "Subscribe", "Privacy policy", "Facebook", "Twitter"];

test("cuts the menus of a whole page, and says why", () => {
  const article = [
    lead,
    "The last boat has left at nine for as long as anybody on the island can remember, and those who missed it slept at the quay until the morning.",
    "Two boats will be bought for the crossing in the spring, and a third one is to be repaired, the harbour master said after the meeting.",
    "Nobody was sure on Tuesday what a ticket will cost, but most of the members spoke of four crowns, which is half of what a taxi takes.",
    last,
  ];
  const lines = [...frame, ...article, "Jobs", "Shops", ...frame];
  const document = run(lines, chooseLines(defaultLineScorer()));
  expect(document.kept().map(({ text }) => text)).toEqual(article);
  expect(document.lines[0]?.removal?.reason).toMatch(
    /^scored \.\d\d: menu phrase before the article$/,
  );
  expect(document.lines.at(-8)?.removal?.reason).toMatch(
    /^scored \.\d\d: menu-like run after the article$/,
  );
});

test("keeps a list inside of an article, and its subheads", () => {
  const list = [
    "What the council decided",
    "Two boats from Tolmere",
    "A night fare of four crowns",
  ];
  const lines = [lead, next, ...list, last, "What comes after", next, last];
  expect(keptOf(lines, chooseLines(defaultLineScorer()))).toEqual(lines);
});

test("trims labels at the edges, keeps a heading, everything inside and what the scorer believes", () => {
  const inside = [lead, "Prices", next];
  const heading = "What the vote means for the island";
  const lines = ["World", "12:30 local time", heading, ...inside, "Top"];
  expect(keptOf(lines, trimEdges(doubting))).toEqual([heading, ...inside]);
  expect(keptOf(lines, trimEdges(sure))).toEqual(lines);
});

test("leaves a scrape without running text alone at its edges", () => {
  expect(keptOf(["World", "Sport"], trimEdges(doubting))).toEqual(["World", "Sport"]);
});

test("leaves everything to the reader where the scorer is in doubt", () => {
  expect(keptOf([...frame, lead], chooseLines(doubting))).toEqual([...frame, lead]);
});

test("cuts the comments below the text, not text below an early comments link", () => {
  const comment = "What a harbour that would be, I have waited for it all my life.";
  const passes = [removePhrases(denying), removeAfterSections(denying)];
  expect(keptOf([lead, next, last, "Leave a Reply", comment], ...passes)).toEqual([
    lead,
    next,
    last,
  ]);
  expect(keptOf(["Comments", lead, next], ...passes)).toEqual([lead, next]);
});

test("lets text stand below a comments line that the scorer may take for the article's", () => {
  const lines = [lead, next, last, "Leave a Reply", next];
  const document = readScrape(lines.join("\n"));
  document.run([removePhrases(denying), removeAfterSections(doubting)]);
  expect(document.kept().map(({ text }) => text)).toEqual([lead, next, last, next]);
});

test("says what the kept lines are", () => {
  const document = run(
    [lead, "Fares stay as they are", next, "- two boats from Tolmere"],
    markBlocks,
  );
  expect(document.lines.map(({ role }) => role)).toEqual([
    "paragraph",
    "heading",
    "paragraph",
    "list-item",
  ]);
});
