/**
 * Names that outlive every cleaner, and meeting points whose ties are left to arrival: in memory, so
 * that many orders are tried.
 */
import { ownIdOf } from "@winnow/core/records";
import { type MemoryPage, openMemoryWorld } from "@winnow/core/testing";
import { normalizeUrl } from "@winnow/core/text";
import { expect, test } from "vitest";
import { randomOf } from "../support/chance.ts";
import { paragraphs } from "../support/pages.ts";

const host = "https://tidings.example.org";

/**
 * Ids that were shown and cited. The normal form of an address is a part of them: where it could be
 * better, a meeting point has to do it. A change here renames articles of every archive.
 */
test.each([
  ["http://WWW.Example.org:80/A/b/?utm_source=x&b=2&a=1#top", "65eef9c283fafdf6597d4c0f45130f88"],
  ["https://example.org/", "1d73558e14200ab5b3a236d6ebbc8c2b"],
  ["https://example.org/index.html", "1643b37455245538d476e8ad563675b8"],
  ["https://example.org/a//b/./c/../d", "7d5c710e340f70e7b6ea81a0b5ac1d52"],
  ["https://example.org/story;jsessionid=12?page=2&sid=7", "0189db59b9b83885e9412f06c9ae4449"],
  ["https://m.example.org/a.amp.html?ref=home&source=app", "1343fc332bb7c5d394b8aa7ef50d504a"],
  ["https://b\u00fccher.example/\u00fcber uns", "5449e2e11351eee743591017439d2fd8"],
  ["https://example.org/%7Euser/%e4%bd%a0?q=a+b%20c&q=", "7129e8bf86e5cf7446589f1df5e7d554"],
])("the address %s has the id that it always had", (url, id) => {
  expect(ownIdOf({ urlKey: String(normalizeUrl(url)) })).toBe(id);
});

/** A page that names an address and has a text of its own. */
function pageOf(theme: string, canonical: string | null, lead = ""): string {
  const link = canonical === null ? "" : `<link rel="canonical" href="${canonical}">`;
  const lines = paragraphs(theme).map((line) => line.replaceAll(" the ", ` the ${theme} `));
  const body = [lead, ...lines].filter(Boolean).map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="en"><head><title>${theme}</title>${link}</head>
<body><article><h1>${theme}</h1>${body.join("\n")}</article></body></html>`;
}

async function worldOf(pages: readonly MemoryPage[]) {
  const world = openMemoryWorld();
  for (const page of pages) await world.ingest(page);
  return world;
}

/** As they come, the other way round, and shuffled. */
function ordersOf<Value>(values: readonly Value[]): Value[][] {
  const chance = randomOf(7);
  const shuffled = () =>
    values.map((value) => ({ value, lot: chance() })).sort((a, b) => a.lot - b.lot);
  return [[...values], values.toReversed(), shuffled().map(({ value }) => value)];
}

test("an address that more than sixteen claim is nobody's in every order, and what it joined stays one", async () => {
  const canonical = `${host}/2025/roof-falls`;
  const lead = (count: number) =>
    `At least ${count} people were hurt when the roof of the hall fell, the mayor said on Monday.`;
  const saves = [12, 25].map((count) => ({
    key: `inbox/a/roof-${count}.html`,
    body: pageOf("market", canonical, lead(count)),
  }));
  const themes = [..."abcdefghijklmnopq"].map((letter) => letter.repeat(5));
  const others = themes.map((theme) => ({
    key: `inbox/a/${theme}.html`,
    body: pageOf(theme, canonical),
  }));
  for (const order of ordersOf(others)) {
    // Who met before it filled is told by arrival: here the two saves come first.
    const { catalogue } = await worldOf([...saves, ...order]);
    const { articles } = await catalogue.articles({ limit: 50, copies: "show" });
    expect(articles).toHaveLength(1 + others.length);
    expect(articles.map(({ url }) => url)).toEqual(articles.map(() => null));
    const [told] = await catalogue.outcomes("inbox/a/roof-12.html");
    const id = told !== undefined && "articleId" in told ? told.articleId : "";
    expect(await catalogue.timeline(id)).toHaveLength(2);
  }
});

test.each([
  [16, `${host}/2025/roof-falls`],
  [17, null],
])("an address that %d pages of one article claim is shown as %s", async (count, shown) => {
  const canonical = `${host}/2025/roof-falls`;
  const pages = Array.from({ length: count }, (_, n) => ({
    key: `inbox/a/${n}.html`,
    body: pageOf("market", canonical).replace(
      "<body>",
      `<body><nav><a href="/${n}">${n}</a></nav>`,
    ),
  }));
  const { catalogue } = await worldOf(pages);
  const { articles } = await catalogue.articles({ limit: 50, copies: "show" });
  expect(articles.map(({ url }) => url)).toEqual([shown]);
});

test("a page that was saved forty times is filed by its newest saves", async () => {
  const world = openMemoryWorld();
  let read = 0;
  const { sightings } = world.ports;
  const newest = sightings.newest.bind(sightings);
  sightings.newest = async function* (ownId) {
    for await (const sighting of newest(ownId)) {
      read += 1;
      yield sighting;
    }
  };
  const readBy: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    read = 0;
    const at = new Date(Date.UTC(2025, 0, 1 + n)).toISOString();
    const body = pageOf("market", null, n % 2 === 0 ? "" : "A second line was added to it.");
    const page = { key: "inbox/a/polled.html", url: `${host}/polled`, body, capturedAt: at };
    await world.ingest(page);
    readBy.push(read);
  }
  expect(readBy.at(-1)).toBeGreaterThan(0);
  expect(readBy.at(-1)).toBe(readBy[3]);
});
