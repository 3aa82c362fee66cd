/**
 * Editions as they are kept: by a timer, a queue of parts and the admin's wishes, under live drops, with
 * deaths, doubled and late messages; and what is left of the archive after each step.
 */
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { createPipeline } from "@winnow/core/pipeline/extract";
import { release } from "@winnow/core/records";
import { joinStories } from "@winnow/core/stories";
import { buildEdition, type EditionsAsked, editionsAdmin, Part } from "@winnow/functions/editions";
import { ingestBatch } from "@winnow/functions/ingest";
import { keep } from "@winnow/functions/keep-editions";
import { lookFirst, readReport } from "@winnow/functions/look";
import { currentServices, type Services, servicesAt } from "@winnow/functions/services";
import { workParts } from "@winnow/functions/work-parts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filler, older } from "../support/older-cleaner.ts";
import { htmlPage } from "../support/pages.ts";
import { keepToTheEnd, workQueued } from "../support/parts.ts";
import { type Archive, eventOf, openWorld, recordOf, type World } from "../support/world.ts";

const urlOf = (name: string) => `https://news.example.org/${name}`;
const keyOf = (name: string) => `inbox/a/${name}.html`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

async function drop(name: string, body = pageOf(name)): Promise<void> {
  const page = { key: keyOf(name), body, capturedAt: "2025-03-01" };
  await world.drop({ ...page, url: urlOf(name) });
}

function pageOf(name: string): string {
  return htmlPage(name, urlOf(name)).replace("</article>", `${filler}</article>`);
}

async function ingest({ services }: Archive, name: string, pipeline = createPipeline()) {
  await drop(name);
  await ingestBatch({ ...services, pipeline }, eventOf([keyOf(name)]));
}

async function filled(...names: string[]): Promise<Archive> {
  const archive = await world.freshArchive();
  for (const name of names) await ingest(archive, name, older);
  return archive;
}

const current = ({ services }: Archive) => currentServices(services);
const registry = ({ services }: Archive) => services.editions.read();
const never = () => false;

/** Asks as the admin does, and lets the keeper and the workers of parts do it. */
async function ask(archive: Archive, asked: EditionsAsked): Promise<void> {
  await editionsAdmin(archive.services).ask(asked);
  await keepToTheEnd(world, archive.services, archive.services);
}

/** What a reader is told of drops: outcome, id, text and the cleaner, each as it stands. */
async function toldOf(services: Services, names: readonly string[]) {
  return Promise.all(
    names.map(async (name) => {
      const outcomes = await services.catalogue.outcomes(keyOf(name));
      const articles = await Promise.all(
        outcomes.map(async (told) =>
          told.outcome === "archived" ? services.catalogue.article(told.articleId) : told,
        ),
      );
      return { name, outcomes, articles };
    }),
  );
}

async function itemsOf(TableName: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await world.owner.dynamo.send(new ScanCommand({ TableName }));
  const items = Items.map((item) => unmarshall(item));
  return items.sort((a, b) => (`${a.PK} ${a.SK}` < `${b.PK} ${b.SK}` ? -1 : 1));
}

/** The registry, and which files are the index: neither says anything of an article. */
const ofArticles = (items: readonly Record<string, unknown>[]) =>
  items.filter(({ PK }) => !/^(?:EDITIONS$|SEARCH#)/.test(String(PK)));

test("another cleaner: looked at, built, published and taken back, under live drops", async () => {
  const names = ["bridge", "harbour", "library"];
  const archive = await filled(...names);
  const { services } = archive;
  await archive.deliver(keyOf("never-there"));
  await drop("menu", "");
  await archive.deliver(keyOf("menu"));
  const all = [...names, "menu", "never-there"];
  const before = await toldOf(services, all);
  const items = await archive.items();
  const dry = await lookFirst(services, { collection: null, sample: null });

  // The timer finds another release, and queues a part; what is doubled is done twice and no more.
  await keep(services, { isDue: true, isLate: never });
  expect((await registry(archive)).editions.at(-1)).toMatchObject({ number: 2, state: "looking" });
  const early = Part.parse({
    ...{ edition: 2, release, filing: (await registry(archive)).editions.at(-1)?.filing },
    ...{ report: (await registry(archive)).editions.at(-1)?.report, phase: "looking", prefix: "" },
  });
  const doubled = { Records: [recordOf(JSON.stringify(early), "doubled")] };
  await workParts(services, doubled, { isLate: never });
  await workQueued(world, services);
  await ingest(archive, "market");
  await keep(services, { isDue: true, isLate: never });
  expect((await registry(archive)).editions.at(-1)?.state).toBe("building");
  expect((await editionsAdmin(services).list()).progress).toMatchObject({ phase: "building" });
  await workQueued(world, services);
  await ingest(archive, "orchard");
  await keepToTheEnd(world, services, services, true);
  const built = (await registry(archive)).editions.at(-1);
  expect(built).toMatchObject({ number: 2, state: "built", release, comparedWith: 1 });

  // It waits for a person, whose report counts what the dry run counted.
  expect((await registry(archive)).told?.what).toMatch(
    /waits for --yes: 3 of 4 captures lose text/,
  );
  const report = await readReport(services, String(built?.report));
  expect(report?.kinds).toEqual(dry.kinds);
  expect(report?.stories).toMatchObject({ moved: 0, joined: 0, split: 0 });
  const html = await services.reports.get(`reports/${built?.report}.html`);
  const page = Buffer.from(html?.bytes ?? []).toString("utf8");
  expect(page).toContain("The largest changes of each kind");
  expect(page).not.toMatch(/Lorem|Lower Velm|<script|src=|href=/);
  const drawn = await editionsAdmin(services).report(String(built?.report), "html");
  expect(drawn).toContain("Lorem ipsum dolor sit amet.");
  expect(ofArticles(await toldItems(archive, names))).toEqual(ofArticles(await only(items, names)));

  const publish = { kind: "publish" as const, number: 2, isMeant: false };
  await expect(editionsAdmin(services).ask(publish)).rejects.toThrow(/waits for --yes/);
  await ask(archive, { ...publish, isMeant: true });
  expect((await registry(archive)).current).toBe(2);
  const after = await current(archive);
  for (const { name, articles } of await toldOf(after, [...names, "market", "orchard"])) {
    expect(articles, name).toMatchObject([{ release }]);
    expect(JSON.stringify(articles)).not.toContain("Lorem");
  }
  const ids = (told: typeof before) =>
    told.flatMap(({ outcomes }) =>
      outcomes.map((one) => ("articleId" in one ? one.articleId : one.outcome)),
    );
  expect(ids(await toldOf(after, all))).toEqual(ids(before));
  expect(await after.catalogue.outcomes(keyOf("never-there"))).toMatchObject([{ reason: "gone" }]);

  // What comes late is of a phase that is over, and changes nothing.
  const standing = await itemsOf(after.table);
  await workParts(services, doubled, { isLate: never });
  expect(await itemsOf(after.table)).toEqual(standing);

  await ingest(archive, "quarry");
  await ask(archive, { kind: "undo" });
  expect((await registry(archive)).current).toBe(1);
  expect(await toldOf(await current(archive), all)).toEqual(before);
  const late = await toldOf(await current(archive), ["market", "orchard", "quarry"]);
  for (const { name, outcomes } of late)
    expect(outcomes, name).toMatchObject([{ outcome: "archived" }]);

  // The schedule leaves alone what was taken back, whether or not it stands.
  await keepToTheEnd(world, services, services, true);
  expect(await registry(archive)).toMatchObject({ current: 1, wish: null });
  await ask(archive, { kind: "remove", number: 2 });
  await keepToTheEnd(world, services, services, true);
  expect((await registry(archive)).editions.map(({ number }) => number)).toEqual([1]);
  await ask(archive, { kind: "build", isForced: false });
  expect((await registry(archive)).told?.what).toMatch(/was taken back: build it with --now/);
}, 600_000);

/** The items of the first table that speak of these drops, now and before. */
async function toldItems(archive: Archive, names: readonly string[]) {
  return only(await archive.items(), names);
}
async function only(items: readonly Record<string, unknown>[], names: readonly string[]) {
  const keys = new Set(names.map((name) => `DROP#${keyOf(name)}`));
  return items.filter(({ PK }) => keys.has(String(PK)));
}

test("the first edition goes once another is current, and leaves what is the archive's", async () => {
  const archive = await filled("bridge", "harbour");
  const { services } = archive;
  await archive.deliver(keyOf("never-there"));
  await services.failures.note({ subject: "a drop", error: "e", attempt: 1, at: "2026-01-01" });
  await buildEdition(services, { now: true });
  await ask(archive, { kind: "publish", number: 2, isMeant: true });
  const before = await toldOf(await current(archive), ["bridge", "harbour", "never-there"]);
  await ask(archive, { kind: "remove", number: 1 });
  const left = (await archive.items()).map(({ PK }) => String(PK));
  expect([...new Set(left)].sort()).toEqual(["EDITIONS", "FAILURE#a drop"]);
  await ingest(archive, "library");
  const names = ["bridge", "harbour", "never-there", "library"];
  const after = await toldOf(await current(archive), names);
  expect(after.slice(0, 3)).toEqual(before);
  expect(after[3]?.outcomes).toMatchObject([{ outcome: "archived" }]);
  await buildEdition(services, { now: true });
  expect((await registry(archive)).editions.map(({ number }) => number)).toEqual([2, 3]);
}, 600_000);

test("an id whose capture another cleaner rejects leads to why, and is an article in the other", async () => {
  const archive = await world.freshArchive();
  const { services } = archive;
  await drop("wall");
  await archive.deliver(keyOf("wall"));
  const [told] = await services.catalogue.outcomes(keyOf("wall"));
  const id = told?.outcome === "archived" ? told.articleId : "";
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  await buildEdition(
    { ...services, pipeline: { ...createPipeline(), extract: rejecting } },
    { now: true },
  );
  await ask(archive, { kind: "publish", number: 2, isMeant: true });
  const after = await current(archive);
  expect(await after.catalogue.article(id)).toBeNull();
  expect(await after.catalogue.rejection(id)).toMatchObject({ reason: "wall", key: keyOf("wall") });
  await ask(archive, { kind: "undo" });
  expect((await (await current(archive)).catalogue.article(id))?.id).toBe(id);
}, 600_000);

const rejecting = () =>
  ({ kind: "rejected", reason: "wall", detail: "bot-check", metadata: null }) as const;

test("stories that come apart and together are counted as by a comparison of all pairs", async () => {
  const names = ["bridge", "harbour", "library", "market", "orchard"];
  const archive = await filled(...names);
  const { services } = archive;
  const ids = await Promise.all(
    names.map(async (name) => {
      const [told] = await services.catalogue.outcomes(keyOf(name));
      return told?.outcome === "archived" ? told.articleId : "";
    }),
  );
  const [a = "", b = "", c = "", d = ""] = ids;
  const { stories } = services;
  // As a filing before might have joined them, wrongly.
  await joinStories(stories, a, b);
  await joinStories(stories, b, c);
  const { edition, report } = await buildEdition(services, { now: true });
  const storyOf = async ({ stories: of }: Services, id: string) => {
    const root = (await of.rootsOf([id], { consistent: true })).get(id);
    return root?.node?.members.toSorted().join() ?? id;
  };
  const after = servicesAt(services, edition?.table ?? "");
  const pairs = await Promise.all(
    ids.map(async (id) => [await storyOf(services, id), await storyOf(after, id)] as const),
  );
  const apart = (from: 0 | 1, to: 0 | 1) => {
    const found = new Map<string, Set<string>>();
    for (const pair of pairs)
      found.set(pair[from], (found.get(pair[from]) ?? new Set()).add(pair[to]));
    return [...found.values()].filter(({ size }) => size > 1).length;
  };
  expect(report?.stories).toEqual({
    texts: ids.length,
    moved: pairs.filter(([from, to]) => from !== to).length,
    split: apart(0, 1),
    joined: apart(1, 0),
  });
  expect(report?.stories).toMatchObject({ moved: 3, split: 1, joined: 0 });
  // And the other way round: what was joined in between is told of the next.
  await ask(archive, { kind: "publish", number: 2, isMeant: true });
  await joinStories(after.stories, c, d);
  const { report: next } = await buildEdition(services, { now: true });
  expect(next?.stories).toMatchObject({ moved: 2, split: 1, joined: 0 });
}, 600_000);

test("sixteen parts come to what one does", async () => {
  const names = ["bridge", "harbour", "library"];
  const archive = await filled(...names);
  const { services } = archive;
  const { edition: one } = await buildEdition(services, { now: true });
  services.rawStore.isLarger = async () => true;
  await editionsAdmin(services).ask({ kind: "build", isForced: true });
  await keepToTheEnd(world, services, services);
  const many = (await registry(archive)).editions.at(-1);
  expect(many).toMatchObject({ number: 3, state: "built", isOnePart: false });
  const itemsWithout = async (table = "") =>
    (await itemsOf(table)).filter(({ PK }) => !String(PK).startsWith("INDEX#"));
  expect(await itemsWithout(many?.table)).toEqual(await itemsWithout(one?.table));
}, 600_000);

test("a page that kills whoever reads it is passed over, told, and holds up the publishing", async () => {
  const archive = await filled("bridge", "harbour");
  const { services } = archive;
  const today = createPipeline();
  const poisoned: typeof today = {
    ...today,
    extract(capture) {
      if (capture.url === urlOf("harbour")) throw new Error("no way to read this");
      return today.extract(capture);
    },
  };
  await editionsAdmin(services).ask({ kind: "build", isForced: true });
  await keep(services, { isDue: false, isLate: never });
  const reader = { ...services, pipeline: poisoned };
  for (const phase of ["looking", "building"] as const) {
    const part = await partIn(archive, phase);
    for (const attempt of [1, 2]) {
      const message = { Records: [recordOf(JSON.stringify(part), "m", attempt)] };
      const answer = await workParts(reader, message, { isLate: never });
      expect(answer.batchItemFailures).toHaveLength(1);
    }
    const third = { Records: [recordOf(JSON.stringify(part), "m", 3)] };
    const { batchItemFailures } = await workParts(reader, third, { isLate: never });
    expect(batchItemFailures).toEqual([]);
    await keep(services, { isDue: false, isLate: never });
  }
  await keepToTheEnd(world, services, reader);
  const built = (await registry(archive)).editions.at(-1);
  const report = await readReport(services, String(built?.report));
  expect(report?.failed).toEqual([expect.stringMatching(/^raw\/[0-9a-f]{64}$/)]);
  expect((await registry(archive)).told?.what).toMatch(/1 raw copies could not be filed/);
}, 600_000);

/** The one part of the edition under way. */
async function partIn(archive: Archive, phase: Part["phase"]): Promise<Part> {
  const edition = (await registry(archive)).editions.at(-1);
  const { number, filing, report } = edition ?? {};
  return Part.parse({ edition: number, release, filing, report, phase, prefix: "" });
}

describe("steps that race", () => {
  const steps: Record<string, (archive: Archive) => Promise<unknown>> = {
    publish: (archive) => ask(archive, { kind: "publish", number: 2, isMeant: true }),
    undo: (archive) => ask(archive, { kind: "undo" }),
    "a drop": (archive) => ingest(archive, "quarry"),
    "two drops": (archive) => Promise.all(["station", "theatre"].map((n) => ingest(archive, n))),
    "a build": (archive) => buildEdition(archive.services, { now: true }),
    remove: (archive) => ask(archive, { kind: "remove", number: 1 }),
    "the timer": ({ services }) => keepToTheEnd(world, services, services, true),
  };

  test.each([
    ["publish", "a drop"],
    ["publish", "two drops"],
    ["publish", "publish"],
    ["publish", "undo"],
    ["publish", "a build"],
    ["publish", "the timer"],
    ["undo", "two drops"],
    ["undo", "the timer"],
    ["remove", "two drops"],
    ["remove", "undo"],
  ])(
    "%s and %s leave one outcome a drop, in what is current",
    async (one, other) => {
      const archive = await filled("bridge");
      await buildEdition(archive.services, { now: true });
      if (one !== "publish") await ask(archive, { kind: "publish", number: 2, isMeant: true });
      const ended = await Promise.allSettled([steps[one]?.(archive), steps[other]?.(archive)]);
      for (const end of ended) {
        if (end.status === "rejected") expect(String(end.reason)).toContain("editions:");
      }
      await keepToTheEnd(world, archive.services, archive.services);
      const { current: now, gap, wish } = await registry(archive);
      expect([1, 2]).toContain(now);
      expect({ gap, wish }).toEqual({ gap: null, wish: null });
      const dropped = ["bridge", ...(other === "a drop" ? ["quarry"] : [])];
      if (other === "two drops") dropped.push("station", "theatre");
      for (const { outcomes } of await toldOf(await current(archive), dropped)) {
        expect(outcomes).toMatchObject([{ outcome: "archived" }]);
      }
    },
    600_000,
  );
});
