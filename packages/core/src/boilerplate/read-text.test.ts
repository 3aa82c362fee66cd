import { describe, expect, test } from "vitest";
import type { PageType } from "../records/article.ts";
import { MemoryProfiles } from "../testing/memory-profiles.ts";
import { learnFrom } from "./learn-from.ts";
import { readText } from "./read-text.ts";

const promo = "Read also: all letters";

interface Drop {
  story: string;
  captureId: string;
  lines: string[];
  pageType: PageType | null;
  collection: string;
  url: string;
}

function dropOf(theme: string, given: Partial<Drop> = {}): Drop {
  const lines = [
    `The council of Lower Velm met on Monday evening to speak of ${theme} and of nothing else.`,
    promo,
    `Nobody in the crowded room had expected ${theme} to be settled before the night was over.`,
  ];
  const url = "https://paper.example.org/a";
  return {
    story: theme,
    captureId: theme,
    lines,
    pageType: null,
    collection: "news",
    url,
    ...given,
  };
}

function originOf({ collection, url }: Drop) {
  return { collection, urls: [url], publisher: null };
}

/** What people read of a drop, after others were filed. */
async function readAfter(drop: Drop, filed: readonly Drop[]) {
  const profiles = new MemoryProfiles();
  for (const each of filed) await learnFrom(profiles, originOf(each), each);
  const { story, lines } = drop;
  const text = lines.join("\n");
  return readText(profiles, originOf(drop), { story, text, doubts: [{ line: 1, p: 0.2 }] });
}

const ferry = dropOf("the ferry");
const bridge = dropOf("the bridge");
const tower = dropOf("the tower");

test("a line that two other stories have goes, and the reason names the source", async () => {
  const { text, removals } = await readAfter(ferry, [ferry, bridge, tower]);
  expect(text).toBe([ferry.lines[0], ferry.lines[2]].join("\n"));
  expect(removals).toEqual([
    { line: 1, text: promo, reason: "learned: seen in 2 stories of example.org" },
  ]);
});

test("pages filed before the others profit as much as those filed after", async () => {
  const before = await readAfter(ferry, [ferry, bridge, tower]);
  expect(await readAfter(ferry, [tower, bridge, ferry])).toEqual(before);
  expect(before.removals).toHaveLength(1);
});

describe("the line stays when", () => {
  test.each<[string, Drop[]]>([
    ["one other story has it", [ferry, bridge]],
    ["the second is another capture of the first", [bridge, { ...bridge, captureId: "again" }]],
    ["the others are captures of its own story", [ferry, { ...ferry, captureId: "again" }]],
    ["the others are scrapes of it that passed for articles of their own", scrapesOf(ferry)],
    ["the others were dropped into another collection", inCollection("elsewhere")],
    ["the others are of another source", [bridge, tower].map(ofAnotherSource)],
    ["the others are indexes", [bridge, tower].map((drop) => ({ ...drop, pageType: "listing" }))],
  ])("%s", async (_, filed) => {
    const { text, removals } = await readAfter(ferry, filed);
    expect({ text, removals }).toEqual({ text: ferry.lines.join("\n"), removals: [] });
  });
});

test("a text without doubts is read without a profile", async () => {
  const profiles = new MemoryProfiles();
  const text = ferry.lines.join("\n");
  await readText(profiles, originOf(ferry), { story: "the ferry", text, doubts: [] });
  expect(profiles.reads).toBe(0);
});

function scrapesOf(drop: Drop): Drop[] {
  return ["Weather", "Sport", "Most read"].map((leftover) => ({
    ...drop,
    story: leftover,
    captureId: leftover,
    lines: [leftover, ...drop.lines],
  }));
}

function inCollection(collection: string): Drop[] {
  return [bridge, tower].map((drop) => ({ ...drop, collection }));
}

function ofAnotherSource(drop: Drop): Drop {
  return { ...drop, url: "https://paper.example.com/a" };
}
