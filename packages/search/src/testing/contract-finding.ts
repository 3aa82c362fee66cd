/** What queries find. */
import { expect, test } from "vitest";
import type { IndexedDocument } from "../index/index.ts";
import { ask, filled, found, type IndexUnderTest } from "./index-under-test.ts";
import { idOf, sampleDocument } from "./sample-documents.ts";

const ferry = sampleDocument(1, {
  title: "Night ferry stops for good",
  text: "The night ferry to Corran made its last trip. Don't wait at the pier.",
  byline: ["Mara Quill", "Jon Tarn"],
  publisher: { name: "The Corran Paper", domain: "paper.example" },
  agency: "North Wire",
  collections: ["news", "harbour"],
  publishedAt: "2020-10-05T10:00:00.000Z",
  versionCount: 2,
});
const storm = sampleDocument(2, {
  title: "Storm closes harbour",
  text: "A storm closed the harbour of Corran; the ferry stayed, the night was long.",
  byline: ["Quill Jon"],
  publisher: { name: "Gale Herald", domain: "news.gale.example" },
  language: "fr",
  pageType: "listing",
  publishedAt: "2021-02-28T23:59:00.000Z",
  copies: 3,
  isDoubtful: true,
});
const undated = sampleDocument(3, {
  title: "Harbours of the north",
  text: "Old maps.",
  publishedAt: null,
});

/** A query, which of the three it finds, and why the row is here. */
const rows: readonly (readonly [string, readonly number[], string])[] = [
  ["ferry", [1, 2], "a word"],
  ["FERRY", [1, 2], "capitals are no matter"],
  ["ferry storm", [2], "all words are wanted"],
  ["ferr", [], "a part of a word is no word"],
  ['"night ferry"', [1], "a phrase is its words side by side"],
  ['"ferry night"', [], "in their order"],
  ['"stops for good the night"', [], "a phrase does not reach from the title into the text"],
  ["night ferry", [1, 2], "words without quotes stand anywhere"],
  ["corran -storm", [1], "an exclusion"],
  ["-ferry", [3], "an exclusion alone leaves the rest"],
  ['-"night ferry"', [2, 3], "a phrase excluded"],
  ["-lang:en", [2], "a filter excluded"],
  ["maps OR storm", [2, 3], "either"],
  ["ferry maps OR storm", [2], "OR binds closer than standing side by side"],
  ["(ferry maps) OR storm", [2], "brackets bind closer still"],
  ["ferry or storm", [], "a small or is a word"],
  ["maps OR (-ferry)", [3], "an exclusion inside brackets"],
  ["(-ferry) OR pier", [1, 3], "an exclusion is an alternative, too"],
  ["harb*", [2, 3], "the beginning of a word, not a label's that is spelt alike"],
  ["publ*", [], "labels are no words"],
  ['"old map"*', [3], "the beginning of a phrase's last word"],
  ["don't", [1], "a word with an apostrophe is a phrase"],
  ["don’t", [1], "whatever the apostrophe"],
  ["dont", [], "and not another word"],
  ["title:ferry", [1], "the title alone"],
  ["title:harbour", [2], "in its own form"],
  ["author:quill", [1, 2], "names of authors"],
  ['author:"mara quill"', [1], "a name as a phrase"],
  ['author:"quill jon"', [2], "a phrase does not reach from one author to the next"],
  ["publisher:paper.example", [1, 3], "a publisher by its domain"],
  ['publisher:"the corran paper"', [1], "a publisher by its name"],
  ["publisher:paper", [], "a publisher by half of its domain"],
  ["publisher:NEWS.gale.example", [2], "a domain in capitals"],
  ["lang:fr", [2], "a language"],
  ["collection:harbour", [1], "one of two collections"],
  ["collection:news ferry", [1, 2], "a filter and a word"],
  ['agency:"north wire"', [1], "an agency"],
  ["type:listing", [2], "a page type"],
  ["has:versions", [1], "two texts or more"],
  ["has:copies", [2], "other articles of its story"],
  ["has:edits", [1], "a text that was changed"],
  ["has:doubts", [2], "a text that its cleaner was not sure of"],
  ["after:2021", [2], "a year"],
  ["after:2020-10-05 before:2020-10-05", [1], "a day, both ends included"],
  ["before:2021-02", [1, 2], "a month up to its last minute; the undated have no day"],
  ["before:2020-10-04", [], "the day before"],
  ["ferry after:2020 before:2020", [1], "a word in a year"],
  ["-ferry after:2020", [], "an exclusion in a time"],
  ["lang:en type:article publisher:paper.example has:versions title:ferry", [1], "several at once"],
  ["", [1, 2, 3], "nothing asked is everything"],
  ["!!! ...", [1, 2, 3], "no word is nothing asked"],
  ["all:articles", [], "the engine's own labels are no words"],
];

export function describeFinding(adapter: IndexUnderTest): void {
  test.each(rows)("%s finds %j: %s", async (query, expected) => {
    const index = await filled(adapter, ferry, storm, undated);
    expect(await found(index, query)).toEqual(expected.map(idOf));
    expect(await index.count(query)).toBe(expected.length);
    expect((await ask(index, query, { order: "newest" })).hits.map(({ id }) => id).sort()).toEqual(
      expected.map(idOf),
    );
    await index.close();
  });

  test("puts a word in the title before a word in the text", async () => {
    const inText = sampleDocument(1, { text: "Words of a ferry and a pier, and of nothing else." });
    const inTitle = sampleDocument(2, { title: "Ferry", text: "Words of a boat and a pier." });
    const others = [3, 4, 5, 6].map((n) => sampleDocument(n));
    const index = await filled(adapter, inText, inTitle, ...others);
    expect((await ask(index, "ferry")).hits.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    await index.close();
  });

  test.each<[string, Partial<IndexedDocument>]>([
    ["a lone surrogate", { text: "before \ud800 after" }],
    ["a NUL", { title: "be\u0000fore" }],
    [
      "no word at all",
      { title: null, text: "", publisher: { name: null, domain: null }, collections: [] },
    ],
    ["a quote in a label", { agency: 'North "Wire" *' }],
    ["a day before all days", { publishedAt: "0001-01-01T00:00:00.000Z" }],
    ["a day behind all days", { publishedAt: "9999-12-31T23:59:59.999Z" }],
  ])("takes a document with %s", async (_, other) => {
    const index = await filled(adapter, sampleDocument(1, other));
    expect(await found(index, "")).toEqual([idOf(1)]);
    await index.close();
  });
}
