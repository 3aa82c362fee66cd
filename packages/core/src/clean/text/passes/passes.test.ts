import { expect, test } from "vitest";
import { readScrape, type ScrapePass } from "../scrape.ts";
import { chooseBody } from "./choose-body.ts";
import { cutAfterSections } from "./cut-after-sections.ts";
import { dropPhrases } from "./drop-phrases.ts";
import { dropPictureFiles } from "./drop-picture-files.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { markBlocks } from "./mark-blocks.ts";
import { markEdgeFacts } from "./mark-edge-facts.ts";
import { markTitle } from "./mark-title.ts";
import { takeCaptions } from "./take-captions.ts";
import { trimEdges } from "./trim-edges.ts";
import { ungluePublisher } from "./unglue-publisher.ts";

const lead = "The harbour council of Marrow Bay voted on Tuesday to run ferries through the night.";
const next = "Nine of the fourteen members voted in favour, and four of them voted against it.";
const last = "The council will look at the figures again after a year, and may then decide more.";

function run(lines: string[], ...passes: ScrapePass[]) {
  const sheet = readScrape(lines.join("\n"));
  sheet.run(passes);
  return sheet;
}

function keptOf(lines: string[], ...passes: ScrapePass[]) {
  return run(lines, ...passes)
    .kept()
    .map((line) => line.text);
}

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
  expect(keptOf([line], dropPictureFiles)).toEqual(isDropped ? [] : [line]);
});

test("takes both of two equal short lines in a row, and neither of two far apart", () => {
  expect(keptOf([lead, "The quay", "The quay", next], dropRepeats)).toEqual([lead, next]);
  const apart = [lead, "The quay", next, "The quay", last];
  expect(keptOf(apart, dropRepeats)).toEqual(apart);
});

test("keeps a sentence that somebody says twice", () => {
  const chant = [lead, "We want water!", "We want water!", next];
  expect(keptOf(chant, dropRepeats)).toEqual(chant);
});

test("marks a byline above the text and keeps a subhead with a by-word inside", () => {
  const sheet = run(["By Mara Quill", lead, "By Norland's Rules", next], markEdgeFacts);
  expect(sheet.lines.map(({ role }) => role)).toEqual(["byline", null, null, null]);
  expect(sheet.kept().map(({ text }) => text)).toEqual([lead, "By Norland's Rules", next]);
});

test("marks one copy of a headline and takes off them all", () => {
  const title = "Harbour council backs night ferries";
  const sheet = run([title, title, lead, next], markTitle);
  expect(sheet.lines.filter(({ role }) => role === "title")).toHaveLength(1);
  expect(sheet.kept().map(({ text }) => text)).toEqual([lead, next]);
});

test.each([
  ["Weather today", "shares no word with the text"],
  [
    "Nine of the fourteen members voted in favour, and four of them voted",
    "stands in the text again",
  ],
  ["What the council voted for:", "promises that something follows"],
])("makes no title of %j: it %s", (line) => {
  expect(keptOf([line, lead, next], markTitle)).toEqual([line, lead, next]);
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
])("tells a caption from text: %j", (line, isCaption) => {
  expect(run([line], takeCaptions).lines[0]?.role).toBe(isCaption ? "caption" : null);
});

test("trims labels at the edges and keeps a heading and everything inside", () => {
  const inside = [lead, "Prices", next];
  const lines = [
    "World",
    "12:30 local time",
    "What the vote means for the island",
    ...inside,
    "Top",
  ];
  expect(keptOf(lines, trimEdges)).toEqual(["What the vote means for the island", ...inside]);
});

test("leaves a scrape without running text alone at its edges", () => {
  expect(keptOf(["World", "Sport"], trimEdges)).toEqual(["World", "Sport"]);
});

const frame = ["Home", "Search", "Log in", "Subscribe", "Privacy policy", "Facebook", "Twitter"];

test("cuts the menus of a whole page", () => {
  const lines = [...frame, "Ferries", "Boats", "Quays", lead, "Fares", next, "Jobs", "Shops"];
  expect(keptOf(lines, dropPhrases, chooseBody)).toEqual([lead, "Fares", next]);
});

test("chooses no body when the scrape has few leftovers", () => {
  const lines = ["Ferries", "Boats", lead, next, "Shops"];
  expect(keptOf(lines, dropPhrases, chooseBody)).toEqual(lines);
});

test("keeps both parts of an article that a long list divides", () => {
  const list = Array.from({ length: 60 }, (_, at) => `Quay ${at}`);
  const lines = [...frame, lead, next, ...list, last];
  expect(keptOf(lines, dropPhrases, chooseBody)).toEqual(lines.slice(frame.length));
});

test("cuts the comments below the text, not text below an early comments link", () => {
  const comment = "What a harbour that would be, I have waited for it all my life.";
  const comments = [lead, next, last, "Leave a Reply", comment];
  expect(keptOf(comments, dropPhrases, cutAfterSections)).toEqual([lead, next, last]);
  expect(keptOf(["Comments", lead, next], dropPhrases, cutAfterSections)).toEqual([lead, next]);
});

test("says what the kept lines are", () => {
  const sheet = run([lead, "Fares stay as they are", next, "- two boats from Tolmere"], markBlocks);
  expect(sheet.lines.map(({ role }) => role)).toEqual([
    "paragraph",
    "heading",
    "paragraph",
    "list-item",
  ]);
});
