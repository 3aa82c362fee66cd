/** Articles read by the hundred are those that are read one by one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlPage, textPage } from "../support/pages.ts";
import { type Archive, openWorld, type Page, type World } from "../support/world.ts";

const ferry = "https://news.example.org/ferry";

const pages: readonly Page[] = [
  { key: "inbox/a/one.html", body: htmlPage("The bridge", ferry), capturedAt: "2025-03-01" },
  { key: "inbox/a/edit.html", body: htmlPage("The new bridge", ferry), capturedAt: "2025-03-02" },
  {
    key: "inbox/a/headline.html", // the same text under another headline: its latest save tells
    body: htmlPage("The new bridge", ferry).replaceAll(
      /<(title|h1)>[^<]*/g,
      "<$1>A bridge at last",
    ),
    capturedAt: "2025-03-03",
  },
  { key: "inbox/b/copy.html", body: htmlPage("The new bridge", "https://copy.example.com/b") },
  { key: "inbox/b/alone.txt", body: textPage("A scrape of the tram") },
  { key: "inbox/b/joined.html", body: htmlPage("The toll", "https://news.example.org/toll") },
  { key: "inbox/b/print.html", body: htmlPage("The toll", "https://news.example.org/toll/print") },
];

let world: World;
let archive: Archive;
const ids = new Set<string>();

beforeAll(async () => {
  world = await openWorld();
  archive = await world.freshArchive();
  for (const page of pages) {
    await world.drop(page);
    await archive.deliver(page.key);
  }
  for (const { PK } of await archive.items()) {
    const [kind, id = ""] = String(PK).split("#");
    if (kind === "ARTICLE") ids.add(id);
  }
}, 60_000);
afterAll(() => world.stop());

test("many articles at once are those of their ids, less the joined", async () => {
  const { catalogue } = archive.services;
  const each = await Promise.all([...ids].map((id) => catalogue.article(id)));
  const expected = each.filter((article, at) => article?.id === [...ids][at]);
  expect(expected.length).toBeGreaterThan(3);
  expect(expected.length).toBeLessThan(ids.size);
  expect(expected.some((article) => article?.story)).toBe(true);
  const unknown = "f".repeat(32);
  const read = await catalogue.articlesOf([...ids, unknown, [...ids][0] ?? ""]);
  const byId = (one: { id: string } | null, other: { id: string } | null) =>
    String(one?.id) < String(other?.id) ? -1 : 1;
  expect(read.toSorted(byId)).toEqual(expected.toSorted(byId));
});

test("nothing is asked for where there are none", async () => {
  expect(await archive.services.catalogue.articlesOf([])).toEqual([]);
});
