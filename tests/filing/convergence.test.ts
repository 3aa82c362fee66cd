/**
 * Whatever happens on the way (a redelivery, a race, a crash, another order), the archive ends up
 * the same, item by item.
 */
import { ingestBatch } from "@winnow/functions/ingest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentsOf } from "../support/contents.ts";
import { htmlPage, paragraphs, textPage } from "../support/pages.ts";
import { type Archive, eventOf, openWorld, type Page, type World } from "../support/world.ts";

const bridge = "https://news.example.org/bridge";
const ferry = "https://news.example.org/ferry";

/** Captures that are related in every way that does not depend on arrival. */
const pages: readonly Page[] = [
  { key: "inbox/a/bridge.html", body: htmlPage("Bridge closed", bridge), capturedAt: "2025-03-01" },
  {
    key: "inbox/a/bridge, later.html", // the same URL with another text
    body: htmlPage("Bridge open again", bridge),
    capturedAt: "2025-03-09",
  },
  {
    key: "inbox/b/bridge-again.html", // the same URL and text, saved again with other furniture
    body: htmlPage("Bridge closed", bridge, "Start"),
    capturedAt: "2025-03-05",
  },
  { key: "inbox/a/scrape + 1.txt", body: textPage("A scrape"), capturedAt: "2025-04-02" },
  { key: "inbox/b/scrape-2.txt", body: textPage("A scrape"), capturedAt: "2025-04-01" },
  { key: "inbox/a/empty.txt", body: "" },
  {
    key: "inbox/a/ferry.html",
    body: htmlPage("The old ferry is sold to its crew", "/x"),
    url: ferry,
  },
];
const keys = pages.map(({ key }) => key);

/** One text at several addresses: here arrival decides which is the article. */
const copies: readonly Page[] = [
  {
    key: "inbox/c/ferry.html",
    body: htmlPage("The old ferry is sold to its crew", ferry),
    capturedAt: "2025-05-02",
  },
  {
    key: "inbox/c/print.html", // the same site, saved earlier
    body: htmlPage("The old ferry is sold to its crew", `${ferry}/print`),
    capturedAt: "2025-05-01",
  },
  {
    key: "inbox/c/copy.html",
    body: htmlPage("The old ferry is sold to its crew", "https://copy.example.com/ferry"),
  },
  { key: "inbox/c/scrape.txt", body: paragraphs("The old ferry is sold to its crew").join("\n") },
];
const copyKeys = copies.map(({ key }) => key);

let world: World;
let calm: Record<string, unknown>[];
let calmCopies: Record<string, unknown>[];

beforeAll(async () => {
  world = await openWorld();
  for (const page of [...pages, ...copies]) await world.drop(page);
  calm = await itemsAfter(keys);
  calmCopies = await itemsAfter(copyKeys);
});
afterAll(() => world.stop());

async function itemsAfter(order: readonly string[]): Promise<Record<string, unknown>[]> {
  const archive = await world.freshArchive();
  for (const key of order) await settleAll(archive, [key]);
  return archive.items();
}

/** Delivers a batch and expects every message to be answered for. */
async function settleAll(archive: Archive, batch: readonly string[]): Promise<void> {
  expect(await archive.deliver(...batch)).toEqual({ batchItemFailures: [] });
}

/** The fates that an archive of these items tells, by key. */
async function fatesIn(
  items: readonly Record<string, unknown>[],
  of: readonly string[],
): Promise<Record<string, unknown>> {
  const { services } = await world.freshArchive(items);
  const told = await Promise.all(of.map((key) => services.catalogue.outcomes(key)));
  return Object.fromEntries(told.flat().map(({ key, outcome }) => [key, outcome]));
}

test("a calm run gives every capture the fate a person would", async () => {
  expect(await fatesIn(calm, keys)).toEqual({
    "inbox/a/bridge.html": "archived",
    "inbox/a/bridge, later.html": "version",
    "inbox/b/bridge-again.html": "duplicate",
    "inbox/a/scrape + 1.txt": "duplicate", // it was delivered first, and captured second
    "inbox/b/scrape-2.txt": "archived",
    "inbox/a/empty.txt": "rejected",
    "inbox/a/ferry.html": "archived",
  });
});

test("a redelivery of everything changes nothing", async () => {
  expect(await itemsAfter([...keys, ...keys])).toEqual(calm);
});

test("the same event twice at the same time is filed once", async () => {
  const archive = await world.freshArchive();
  for (const key of keys) {
    await Promise.all([settleAll(archive, [key]), settleAll(archive, [key])]);
  }
  expect(contentsOf(await archive.items())).toEqual(contentsOf(calm));
});

test("everything at the same time, twice, ends in the same archive", async () => {
  for (let round = 0; round < 5; round += 1) {
    const archive = await world.freshArchive();
    await Promise.all([settleAll(archive, keys), settleAll(archive, [...keys].reverse())]);
    expect(contentsOf(await archive.items())).toEqual(contentsOf(calm));
  }
});

/** The archive is then what it is without the crash, and so is all that comes after. */
describe("a crash after each storage call in turn, then a redelivery", () => {
  // Every port's every call is struck in memory (filing-orders.test.ts); here the adapters are.
  test.each(["inbox/a/bridge, later.html", "inbox/b/scrape-2.txt", "inbox/c/print.html"])(
    "%s",
    async (key) => {
      const order = keys.includes(key) ? keys : copyKeys;
      const before = order.slice(0, order.indexOf(key));
      const start = await itemsAfter(before);
      const expected = await itemsAfter([...before, key]);
      let crashes = 0;
      for (let call = 1; ; call += 1) {
        const archive = await world.freshArchive(start);
        archive.faults.reset(call);
        const { batchItemFailures } = await archive.deliver(key);
        const hasFinished = archive.faults.calls < call;
        archive.faults.reset();
        if (hasFinished) break;
        expect(batchItemFailures).toHaveLength(1);
        crashes += 1;
        await settleAll(archive, [key]);
        expect(contentsOf(await archive.items())).toEqual(contentsOf(expected));
      }
      // Reading, asking, keeping the raw copy and recording: no capture does with less.
      expect(crashes).toBeGreaterThanOrEqual(4);
    },
  );
});

test("of two captures of one text at one instant, their ids say which is the first", async () => {
  const twins = ["left", "right"].map((name) => ({
    key: `inbox/e/${name}.txt`,
    body: textPage("Twins of one instant"),
    capturedAt: "2025-07-01",
  }));
  for (const twin of twins) await world.drop(twin);
  const order = twins.map(({ key }) => key);
  const one = await itemsAfter(order);
  expect(contentsOf(await itemsAfter(order.toReversed()))).toEqual(contentsOf(one));
  const fates = await fatesIn(one, order);
  expect(Object.values(fates).sort()).toEqual(["archived", "duplicate"]);
});

test("every order of related captures gives the same items", async () => {
  const rest = keys.slice(5);
  for (const order of sampleOfOrders(keys.slice(0, 5))) {
    expect(contentsOf(await itemsAfter([...order, ...rest]))).toEqual(contentsOf(calm));
  }
});

/** All orders of the first three, each with the last two both ways round, before and after. */
function sampleOfOrders(list: readonly string[]): string[][] {
  const [a, b, c, d, e] = list as [string, string, string, string, string];
  const threes = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
  return threes.flatMap((three) => [
    [...three, d, e],
    [e, d, ...three],
    [d, ...three, e],
  ]);
}

describe("one text at several addresses", () => {
  test.each([
    ["inbox/c/ferry.html", "duplicate", "the same site's earlier capture stands for the text"],
    ["inbox/c/print.html", "archived", "another address of the same site is the same article"],
    ["inbox/c/copy.html", "archived", "another outlet's page is an article of the same story"],
    ["inbox/c/scrape.txt", "archived", "so is a scrape without an address"],
  ])("%s is %s: %s", async (key, outcome) => {
    expect((await fatesIn(calmCopies, copyKeys))[key]).toBe(outcome);
  });

  test("there is one article a site, in one story, whichever came first", async () => {
    for (const first of copyKeys) {
      const items = await itemsAfter([first, ...copyKeys.filter((key) => key !== first)]);
      expect(contentsOf(items).filter(({ article }) => article !== undefined)).toHaveLength(3);
      const stories = contentsOf(items).filter(({ story }) => story !== undefined);
      expect(stories).toMatchObject([{ members: { length: 4 }, listed: { length: 4 } }]);
      const fates = Object.values(await fatesIn(items, copyKeys)).sort();
      expect(fates).toEqual(["archived", "archived", "archived", "duplicate"]);
    }
  });
});

test("a head made from fewer versions never overwrites one made from more", async () => {
  const url = "https://news.example.org/ledger";
  const versions = [1, 2, 3].map((n) => ({
    key: `inbox/d/ledger-${n}.html`,
    body: htmlPage(`Ledger, edition ${n}`, url),
    capturedAt: `2025-06-0${n}`,
  }));
  for (const version of versions) await world.drop(version);
  const [first, second, third] = versions.map(({ key }) => key) as [string, string, string];
  const archive = await world.freshArchive();
  await settleAll(archive, [first]);

  // The second worker is about to write the head that it made of two versions; the third overtakes it.
  let isOvertaken = false;
  const slow = world.withInterception(archive, "writeHead", async () => {
    if (isOvertaken) return;
    isOvertaken = true;
    await settleAll(archive, [third]);
  });
  expect(await ingestBatch(slow, eventOf([second]))).toEqual({ batchItemFailures: [] });
  const [head] = (await archive.items()).filter(({ SK }) => SK === "HEAD");
  expect(head).toMatchObject({ texts: { size: 3 }, summary: { title: "Ledger, edition 3" } });
});

test("stories of one source teach what they share, and every order reads the same texts", async () => {
  const drops = ["mill", "quay", "fair", "well"].map((name) => ({
    key: `inbox/f/${name}.txt`,
    url: `https://paper.example.com/${name}`,
    body: `${textPage(`The ${name}`)}\n\nMore letters about the ${"council"}`,
    capturedAt: "2025-08-01",
  }));
  for (const drop of drops) await world.drop(drop);
  const order = drops.map(({ key }) => key);
  const learnedAfter = async (list: readonly string[]) =>
    contentsOf(await itemsAfter(list)).filter(({ PK }) => /^(?:SOURCE|ARTICLE)#/.test(String(PK)));
  const one = await learnedAfter(order);
  expect(one.filter(({ PK }) => PK === "SOURCE#example.com").length).toBeGreaterThan(1);
  expect(await learnedAfter(order.toReversed())).toEqual(one);
  expect(await learnedAfter([...order, ...order])).toEqual(one);
});
