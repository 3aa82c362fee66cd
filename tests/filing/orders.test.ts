/**
 * Filing in memory, by the hundred: whatever order captures come in, and whoever dies on the way, the
 * archive reads the same.
 */
import type { CapturePorts } from "@winnow/core/pipeline/ingest";
import { type MemoryPage, type MemoryWorld, openMemoryWorld } from "@winnow/core/testing";
import { describe, expect, test } from "vitest";
import { paragraphs } from "../support/pages.ts";
import { readOnce } from "../support/read-once.ts";
import { readingOf } from "../support/reading-of.ts";

/** What is tried here is the order in which pages are filed. */
const pipeline = readOnce();

const host = "https://tidings.example.org";

interface Save {
  title?: string;
  lead?: string;
  theme?: string;
  canonical?: string;
}

/** A page whose lead is what a test is about; four paragraphs stay. */
function pageOf({
  title = "Roof falls",
  lead = "",
  theme = "the market",
  canonical,
}: Save): string {
  const link = canonical === undefined ? "" : `<link rel="canonical" href="${canonical}">`;
  const body = [lead, ...paragraphs(theme)].filter(Boolean).map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title}</title>${link}</head>
<body><article><h1>${title}</h1>${body.join("\n")}</article></body></html>`;
}

function hurt(count: number): string {
  return `At least ${count} people were hurt when the roof of the hall fell, the mayor said on Monday evening.`;
}

/** All orders of a list. */
function ordersOf<Value>(list: readonly Value[]): Value[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, at) =>
    ordersOf([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}

async function worldOf(pages: readonly MemoryPage[]): Promise<MemoryWorld> {
  const world = openMemoryWorld(pipeline);
  for (const page of pages) await world.ingest(page);
  return world;
}

async function expectOneReading(pages: readonly MemoryPage[]) {
  const calm = await readingOf(await worldOf(pages), pages);
  for (const order of ordersOf(pages)) {
    expect(await readingOf(await worldOf(order), pages)).toEqual(calm);
  }
  return calm;
}

/** The one article of a reading. */
function only<Value>(values: readonly Value[]): Value {
  expect(values).toHaveLength(1);
  return values[0] as Value;
}

describe("a page that said 12, then 25, then 12 again", () => {
  const url = `${host}/roof`;
  const saves = [12, 25, 12].map((count, n) => ({
    body: pageOf({ lead: hurt(count) }),
    url,
    capturedAt: `2025-03-0${n + 1}T08:00:00Z`,
  }));
  test.each([
    ["under one key", saves.map((save) => ({ ...save, key: "inbox/a/roof.html" }))],
    ["under three keys", saves.map((save, n) => ({ ...save, key: `inbox/a/roof-${n}.html` }))],
  ])("shows two edits, the second a revert, %s and in every order", async (_, pages) => {
    const { records, fates } = await expectOneReading(pages);
    const { article, timeline, versions } = only(records);
    expect(timeline?.map(({ kind }) => kind)).toEqual(["first", "edit", "revert"]);
    expect(article?.text).toContain("At least 12 people");
    expect(article?.versionCount).toBe(2);
    expect(versions?.usual?.from.text).toContain("At least 25 people");
    expect(
      fates
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(["archived", "reverted", "version"]);
  });

  test("without instants, the uploads' own tell the saves apart", async () => {
    const pages = saves.map(({ body }, n) => ({
      key: "inbox/a/roof.html",
      body,
      url,
      droppedAt: `2025-03-0${n + 1}T08:00:00.000Z`,
    }));
    const { records } = await expectOneReading(pages);
    expect(only(records).timeline?.map(({ kind }) => kind)).toEqual(["first", "edit", "revert"]);
  });
});

test("a headline that changes alone is an edit", async () => {
  const pages = ["Roof falls", "Roof of hall falls"].map((title, n) => ({
    key: `inbox/a/${n}.html`,
    body: pageOf({ title, lead: hurt(12) }),
    url: `${host}/roof`,
    capturedAt: `2025-03-0${n + 1}T08:00:00Z`,
  }));
  const { article, timeline } = only((await expectOneReading(pages)).records);
  expect(timeline?.map(({ kind, changed }) => [kind, changed])).toEqual([
    ["first", []],
    ["edit", ["title"]],
  ]);
  expect(article?.title?.value).toBe("Roof of hall falls");
  expect(article?.versionCount).toBe(1);
});

test("a clock in 2099 freezes nothing: arrival counts, and the note says so", async () => {
  const url = `${host}/roof`;
  const pages = [
    { key: "inbox/a/1.html", capturedAt: "2099-01-01", count: 12 },
    { key: "inbox/a/2.html", capturedAt: "2026-01-01T12:00:00Z", count: 25 },
  ].map(({ key, capturedAt, count }) => ({
    key,
    capturedAt,
    url,
    body: pageOf({ lead: hurt(count) }),
  }));
  const { records, fates } = await expectOneReading(pages);
  expect(only(records).article?.text).toContain("At least 25 people");
  expect(fates.flat()[0]?.notes).toEqual([
    expect.stringMatching(/2099-01-01.* the arrival counts/),
  ]);
});

test("a drop again with the right address is heard", async () => {
  const body = pageOf({ lead: hurt(12) });
  const pages = [`${host}/wrong`, `${host}/right`].map((url) => ({
    key: "inbox/a/roof.html",
    body,
    url,
  }));
  const { fates } = await expectOneReading(pages);
  const world = await worldOf(pages);
  expect(fates.flat()).toHaveLength(2);
  expect(await world.catalogue.lookup(`${host}/right`)).not.toBeNull();
});

test("one save under two keys is two captures, and says the same twice", async () => {
  const save = { body: pageOf({ lead: hurt(12) }), url: `${host}/roof`, capturedAt: "2025-03-01" };
  const pages = ["one", "two"].map((name) => ({ ...save, key: `inbox/a/${name}.html` }));
  const { records, fates } = await expectOneReading(pages);
  expect(only(records).timeline?.map(({ kind }) => kind)).toEqual(["first", "same"]);
  const told = fates.flat().map(({ outcome }) => outcome);
  expect(told.sort()).toEqual(["archived", "duplicate"]);
});

test("a worse page never takes a better one's place, and leaves a mark on the timeline", async () => {
  const url = `${host}/roof`;
  const stub = `<html><body><article><h1>Roof falls</h1><p>${hurt(12)} Read on with a subscription, which costs two crowns a week and can be ended every month.</p></article></body></html>`;
  const pages = [
    { key: "inbox/a/1.html", body: pageOf({ lead: hurt(12) }), capturedAt: "2025-03-01" },
    { key: "inbox/a/2.html", body: stub, capturedAt: "2025-03-02" },
    { key: "inbox/a/3.html", body: "", capturedAt: "2025-03-03" },
  ].map((page) => ({ ...page, url }));
  const { records } = await expectOneReading(pages);
  const { article, timeline } = only(records);
  expect(article?.text).toContain("Lower Velm");
  expect(timeline?.map(({ kind }) => kind)).toEqual(["first", "edit", "rejected"]);
});

describe("an address that pages only declare", () => {
  const canonical = `${host}/2025/roof-falls`;

  test("joins saves that resemble each other, with no address given", async () => {
    const pages = [12, 25].map((count, n) => ({
      key: `inbox/a/${n}.html`,
      body: pageOf({ lead: hurt(count), canonical }),
      capturedAt: `2025-03-0${n + 1}`,
    }));
    const { article, timeline } = only((await expectOneReading(pages)).records);
    expect(timeline?.map(({ kind }) => kind)).toEqual(["first", "edit"]);
    expect(article).toMatchObject({ url: canonical, versionCount: 2 });
  });

  test("displaces no text that resembles nothing of it, and is then nobody's", async () => {
    const pages = [
      { key: "inbox/a/victim.html", body: pageOf({ lead: hurt(12), canonical }) },
      { key: "inbox/a/hostile.html", body: otherPage("Golden pills", canonical) },
    ];
    const { articles, listed } = await expectOneReading(pages);
    expect(listed).toHaveLength(2);
    expect(articles.map(({ url }) => url)).toEqual([null, null]);
  });

  test("never displaces a text whose address the dropper gave", async () => {
    const given = { key: "inbox/a/1.html", url: canonical, capturedAt: "2025-03-01" };
    const claims = { key: "inbox/a/2.html", capturedAt: "2025-03-02" };
    const pages = [
      { ...given, body: pageOf({ lead: hurt(12) }) },
      { ...claims, body: pageOf({ lead: `${hurt(12)} Buy golden pills.`, canonical }) },
      { ...claims, key: "inbox/a/3.html", body: otherPage("Golden pills", canonical) },
    ];
    const { articles, records } = await expectOneReading(pages);
    const shown = articles.filter(({ url }) => url === canonical);
    const { article } = records.find(({ article }) => article?.id === only(shown).id) ?? {};
    expect(article?.text).not.toContain("golden pills");
    expect(articles).toHaveLength(2);
  });

  test("joins no two pages that were dropped with addresses of their own and differ in facts", async () => {
    const body = pageOf({ lead: hurt(12), canonical });
    const other = body.replaceAll("Monday", "Friday").replaceAll("five piers", "nine piers");
    const pages = [
      { key: "inbox/a/1.html", url: canonical, body },
      { key: "inbox/a/2.html", url: `${host}/live/9`, body: other },
    ];
    const { articles } = await expectOneReading(pages);
    expect(articles.map(({ url }) => url).sort()).toEqual(pages.map(({ url }) => url).sort());
    // The same page without an address of its own is another text of the one that it names.
    const unnamed = pages.map((page, n) => (n === 0 ? page : { key: page.key, body: page.body }));
    expect((await expectOneReading(unnamed)).articles).toHaveLength(1);
  });

  test.each([
    [`${host}/undefined`, "a placeholder"],
    [`${host}/news/`, "a section"],
    [`${host}/`, "the front page"],
    [`${host}/{{slug}}`, "a template's variable"],
    [`${host}/2025/shared`, "one for all pages of a template"],
    ["https://elsewhere.example.net/2025/a", "another site's"],
  ])("%s is no identity: %s", async (shared) => {
    const pages = ["market", "harbour", "school"].map((theme) => ({
      key: `inbox/a/${theme}.html`,
      url: `${host}/2025/${theme}`,
      body: otherPage(theme, shared),
    }));
    const { listed } = await expectOneReading(pages);
    expect(listed.map(({ url }) => url).sort()).toEqual(pages.map(({ url }) => url).sort());
  });

  test("five claimants, one hostile and one a copy of its victim, end alike in every order", async () => {
    const pages = [
      { key: "inbox/a/1.html", url: canonical, body: pageOf({ lead: hurt(12) }) },
      { key: "inbox/a/2.html", body: pageOf({ lead: hurt(25), canonical }) },
      { key: "inbox/a/3.html", body: otherPage("Golden pills", canonical) },
      {
        key: "inbox/a/4.html",
        url: `${host}/amp/roof`,
        body: pageOf({ lead: hurt(12), canonical }),
      },
      { key: "inbox/a/5.html", body: otherPage("A harbour fair", canonical) },
    ].map((page, n) => ({ ...page, capturedAt: `2025-03-0${n + 1}` }));
    const { articles } = await expectOneReading(pages);
    expect(articles).toHaveLength(3);
    expect(articles.filter(({ url }) => url === canonical)).toHaveLength(0);
  });
});

/** A page with nothing in common with the others but its frame. */
function otherPage(theme: string, canonical: string): string {
  const lines = [
    `Visitors who asked about ${theme} were shown a leaflet with eleven pages and a map of the lower town.`,
    `Nobody could say why ${theme} had been left out of the plan which the province printed last autumn.`,
    `A second meeting will deal with ${theme} alone, and the hall has been booked for the whole evening.`,
  ];
  const body = lines
    .map((text) => `<p>${text.replaceAll(" the ", ` the ${theme} `)}</p>`)
    .join("\n");
  return `<!doctype html><html lang="en"><head><title>${theme}</title>
<link rel="canonical" href="${canonical}"></head><body><article><h1>${theme}</h1>${body}</article></body></html>`;
}

test("every id that was shown leads to its article, and a rejected capture's to its reason", async () => {
  const canonical = `${host}/2025/roof-falls`;
  const pages = [12, 25].map((count, n) => ({
    key: `inbox/a/${n}.html`,
    body: pageOf({ lead: hurt(count), canonical }),
  }));
  const world = openMemoryWorld(pipeline);
  await world.ingest(pages[0] as MemoryPage);
  const first = only((await world.catalogue.articles({ limit: 5, copies: "show" })).articles).id;
  await world.ingest(pages[1] as MemoryPage);
  const both = only((await world.catalogue.articles({ limit: 5, copies: "show" })).articles).id;
  expect(await world.catalogue.locate(first)).toBe(both);
  expect((await world.catalogue.article(first))?.id).toBe(both);
});

/** The ports, each call of which may be the last before a death. */
function mortal(ports: CapturePorts, diesAt: number): { ports: CapturePorts; calls: () => number } {
  let calls = 0;
  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const member = Reflect.get(target, name, target);
        if (typeof member !== "function") return member;
        return (...args: unknown[]) => {
          calls += 1;
          if (calls === diesAt) throw new Error("killed");
          return member.apply(target, args);
        };
      },
    });
  const { articles, claims, sightings, versions, stories, outcomes, profiles, rawStore } = ports;
  const { index, relations } = ports.storyPorts;
  const shared = wrap(stories);
  return {
    calls: () => calls,
    ports: {
      ...ports,
      articles: wrap(articles),
      claims: wrap(claims),
      sightings: wrap(sightings),
      versions: wrap(versions),
      stories: shared,
      outcomes: wrap(outcomes),
      profiles: wrap(profiles),
      rawStore: wrap(rawStore),
      storyPorts: { index: wrap(index), stories: shared, relations: wrap(relations) },
    },
  };
}

const fallen = `${host}/2025/roof-falls`;
const unread = `${host}/2025/hall-falls`;
const textAlone = pageOf({ lead: hurt(40), theme: "the quay" });

test.each<[string, Omit<MemoryPage, "key" | "capturedAt">[]]>([
  [
    "an address that was given",
    [
      { url: fallen, body: pageOf({ lead: hurt(12) }) },
      { body: pageOf({ lead: hurt(25), canonical: fallen }) },
      { body: otherPage("Golden pills", fallen) },
      { url: fallen, body: pageOf({ lead: hurt(12), title: "Hall falls" }) },
      // Another outlet's copy, which the text alone leads to.
      { url: "https://copy.example.com/1", body: pageOf({ lead: hurt(12) }) },
      // What was rejected is seen as well.
      { url: fallen, body: "" },
    ],
  ],
  [
    "an address that is only declared, and a text without one",
    [
      { body: pageOf({ lead: hurt(12), canonical: unread }) },
      { body: pageOf({ lead: hurt(25), canonical: unread }) },
      { body: textAlone },
      { body: `${textAlone}<!-- saved again -->` },
    ],
  ],
])("a death at any call converges when the message comes again: %s", async (_, bodies) => {
  const pages = bodies.map((page, n) => ({
    ...page,
    key: `inbox/a/${n + 1}.html`,
    capturedAt: `2025-03-0${n + 1}`,
  }));
  const calm = await readingOf(await worldOf(pages), pages);
  for (const [at, page] of pages.entries()) {
    for (let diesAt = 1; ; diesAt += 1) {
      const world = await worldOf(pages.slice(0, at));
      const { ports, calls } = mortal(world.ports, diesAt);
      const isDead = await world.ingest(page, ports).then(
        () => false,
        () => true,
      );
      if (!isDead) {
        expect(calls()).toBeGreaterThan(page.body === "" ? 3 : 10);
        break;
      }
      for (const rest of pages.slice(at)) await world.ingest(rest);
      expect(await readingOf(world, pages)).toEqual(calm);
    }
  }
});
