/**
 * What a switch between two editions must not do: lose a drop to a stale pointer, mix two editions in one
 * reading, bring old articles as news, go over to an index that is not whole, or trust a registry that is
 * gone.
 */
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { createPipeline, type Pipeline } from "@winnow/core/pipeline/extract";
import { release } from "@winnow/core/records";
import {
  buildEdition,
  publishEdition,
  removeEdition,
  undoEdition,
} from "@winnow/functions/editions";
import { ingestBatch } from "@winnow/functions/ingest";
import { keep } from "@winnow/functions/keep-editions";
import { openSearch } from "@winnow/functions/search";
import { currentServices, type Services, servicesAt } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { takeDown } from "@winnow/functions/takedown";
import { rebuildArchive } from "@winnow/operations/rebuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doubting } from "../support/doubting.ts";
import { filler, older } from "../support/older-cleaner.ts";
import { htmlPage, textPage } from "../support/pages.ts";
import { keepToTheEnd } from "../support/parts.ts";
import { type Archive, eventOf, openWorld, type World } from "../support/world.ts";

const keyOf = (name: string) => `inbox/a/${name}.html`;
const later = new Date("2100-01-01T00:00:00Z");

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["bridge", "harbour", "library", "quarry"]) {
    const url = `https://news.example.org/${name}`;
    const body = htmlPage(name, url).replace("</article>", `${filler}</article>`);
    // Undated: when it was saved follows from the upload alone.
    await world.drop({ key: keyOf(name), url, body });
  }
  const url = "https://tidings.example.net/a-bridge";
  await world.drop({ key: keyOf("bridge, elsewhere"), url, body: htmlPage("bridge", url) });
  const clock = { key: keyOf("clock"), url: "https://news.example.org/clock" };
  await world.drop({ ...clock, body: htmlPage("clock", clock.url), capturedAt: "2099-01-01" });
});
afterAll(() => world.stop());

async function filled(names: readonly string[], pipeline: Pipeline = older): Promise<Archive> {
  const archive = await world.freshArchive();
  await ingestBatch({ ...archive.services, pipeline }, eventOf(names.map(keyOf)));
  return archive;
}

const build = ({ services }: Archive) => buildEdition(services, { now: true });
const publish = ({ services }: Archive, number: number) =>
  publishEdition(services, number, { isMeant: true });
const current = ({ services }: Archive) => currentServices(services);
const registry = ({ services }: Archive) => services.editions.read();

async function idOf({ catalogue }: Pick<Services, "catalogue">, name: string): Promise<string> {
  const [told] = await catalogue.outcomes(keyOf(name));
  return told?.outcome === "archived" ? told.articleId : `no article of ${name}`;
}

/** The worker's services, where something happens between the pointer and the filing of a drop. */
function withPointerHeld({ services }: Archive, meanwhile: () => Promise<unknown>): Services {
  let isDone = false;
  const rawStore = Object.create(services.rawStore) as Services["rawStore"];
  rawStore.put = async (copy) => {
    if (!isDone) await meanwhile();
    isDone = true;
    return services.rawStore.put(copy);
  };
  return { ...services, rawStore };
}

describe("a worker with the pointer of an edition that is removed meanwhile", () => {
  test("fails, and files in what is current when the message comes again", async () => {
    const archive = await filled(["bridge"]);
    await build(archive);
    await publish(archive, 2);
    await build(archive);
    const worker = withPointerHeld(archive, async () => {
      await publish(archive, 3);
      await removeEdition(archive.services, 2);
    });
    const event = eventOf([keyOf("quarry")]);
    const { batchItemFailures } = await ingestBatch(worker, event);
    expect(batchItemFailures).toHaveLength(1);
    expect(await ingestBatch(worker, event)).toEqual({ batchItemFailures: [] });
    expect(await (await current(archive)).catalogue.outcomes(keyOf("quarry"))).toMatchObject([
      { outcome: "archived" },
    ]);
    const TableName = `${archive.services.table}-edition-2`;
    await expect(
      world.owner.dynamo.send(new DescribeTableCommand({ TableName })),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("leaves in the table of the first one, which stays, nothing that a takedown misses", async () => {
    const archive = await filled(["bridge"]);
    await build(archive);
    const worker = withPointerHeld(archive, async () => {
      await publish(archive, 2);
      await removeEdition(archive.services, 1);
    });
    await ingestBatch(worker, eventOf([keyOf("quarry")]));
    const services = await current(archive);
    const id = await idOf(services, "quarry");
    await takeDown(services, [id], { why: "asked for", depth: "text", graceMs: 0 });
    const left = (await archive.items()).filter(({ PK }) => String(PK) === `ARTICLE#${id}`);
    // That it changed stays announced, without a word of it.
    expect(left.filter(({ SK, summary }) => SK !== "HEAD" || summary !== undefined)).toEqual([]);
    expect(await services.catalogue.article(id)).toBeNull();
  });
});

test("an edition finds copies by keys of its own, once the one before is gone", async () => {
  const archive = await filled(["bridge", "harbour"]);
  await build(archive);
  await publish(archive, 2);
  await removeEdition(archive.services, 1);
  await archive.deliver(keyOf("bridge, elsewhere"));
  const { catalogue } = await current(archive);
  const article = await catalogue.article(await idOf({ catalogue }, "bridge"));
  expect(article?.alsoIn.map(({ url }) => url)).toEqual(["https://tidings.example.net/a-bridge"]);
});

test("who reads on while another edition is published reads one", async () => {
  const archive = await filled(["bridge", "harbour", "library"]);
  await build(archive);
  const { catalogue } = await current(archive);
  const releases: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalogue.articles({ copies: "show", limit: 1, ...(cursor && { cursor }) });
    for (const { id } of page.articles) releases.push((await catalogue.article(id))?.release);
    if (cursor === undefined) await publish(archive, 2);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(releases).toEqual(["7-older000", "7-older000", "7-older000"]);
});

test("an edition that is built a year later brings no old article as news", async () => {
  const names = ["bridge", "harbour", "clock"];
  const archive = await filled(names, createPipeline());
  const clock = { now: () => new Date("2027-06-01T00:00:00Z") };
  const { edition } = await buildEdition({ ...archive.services, clock }, { now: true });
  const readingOf = async ({ catalogue }: Services) => ({
    list: await catalogue.articles({ copies: "show", limit: 50 }),
    of: await Promise.all(
      names.map(async (name) => {
        const told = await catalogue.outcomes(keyOf(name));
        const id = await idOf({ catalogue }, name);
        return [told, await catalogue.article(id), await catalogue.timeline(id)];
      }),
    ),
  });
  const after = servicesAt(archive.services, edition?.table ?? "");
  const reading = await readingOf(after);
  expect(reading.list.articles).toHaveLength(names.length);
  expect(reading).toEqual(await readingOf(archive.services));
  expect(JSON.stringify(reading)).not.toContain("2027-06");
  const clocks = reading.list.articles.find(({ url }) => url?.endsWith("/clock"));
  expect(clocks?.capturedAt).not.toMatch(/^2099/);
});

describe("an index", () => {
  const found = async (services: Services, query: string) => {
    const index = openSearch(services);
    const asked = { order: "newest", stories: "all", limit: 9, cursor: null } as const;
    const { hits } = await index.reader.search({ query, ...asked });
    await index.close();
    return hits.length;
  };

  test("is whole when its edition is published, and each edition has its own", async () => {
    const archive = await filled(["bridge", "harbour"]);
    await build(archive);
    await archive.deliver(keyOf("quarry"));
    await publish(archive, 2);
    const services = await current(archive);
    expect(await found(services, "Velm")).toBe(3);
    expect(await found(services, "Lorem")).toBe(0);
    await undoEdition(archive.services, { from: 2, to: 1 });
    expect(await found(await current(archive), "Lorem")).toBe(2);
  });

  test("that is lost to another run has the publishing wait", async () => {
    const archive = await filled(["bridge"]);
    await build(archive);
    let isLost = true;
    const storesOf: Services["storesOf"] = (table, options) => {
      const stores = archive.services.storesOf(table, options);
      const { pointer } = stores.search;
      const swap = pointer.swap.bind(pointer);
      pointer.swap = async (...args) => !isLost && swap(...args);
      return stores;
    };
    const services = { ...archive.services, storesOf };
    expect(await publishEdition(services, 2, { isMeant: true })).toBe(false);
    expect((await registry(archive)).current).toBe(1);
    isLost = false;
    expect(await publishEdition(services, 2, { isMeant: true })).toBe(true);
    expect((await registry(archive)).current).toBe(2);
  });
});

describe("what made the current edition", () => {
  /** Has the current edition be of a cleaner. */
  const name = async (archive: Archive, cleaner: { release?: string; filing?: string }) => {
    await archive.services.editions.write(await registry(archive), {
      ...(await registry(archive)),
      editions: (await registry(archive)).editions.map((one) => ({ ...one, ...cleaner })),
    });
  };

  test("by another filing alone is built again, although no page reads otherwise", async () => {
    const archive = await filled(["bridge"], createPipeline());
    await name(archive, { release, filing: "7-other000" });
    await keep(archive.services, { isDue: true, isLate: () => false });
    expect((await registry(archive)).editions.at(-1)).toMatchObject({ number: 2, release });
    await keepToTheEnd(world, archive.services, archive.services);
    expect((await registry(archive)).editions.at(-1)).toMatchObject({ number: 2, state: "built" });
  });

  test("by another cleaner that reads all pages alike takes the name of this one", async () => {
    const archive = await filled(["bridge"], createPipeline());
    await name(archive, { release: "7-other000" });
    const [first] = (await registry(archive)).editions;
    await name(archive, { filing: first?.filing ?? "" });
    const filing = (await build(archive)).edition?.filing ?? "";
    await removeEdition(archive.services, 2);
    await name(archive, { release: "7-other000", filing });
    expect((await buildEdition(archive.services, { now: false })).edition).toBeNull();
    expect((await registry(archive)).editions).toMatchObject([{ number: 1, release, filing }]);
  });
});

test("what is swept up in the gap of a switch is filed once", async () => {
  const archive = await filled(["bridge"]);
  await build(archive);
  const { editions } = archive.services;
  const write = editions.write.bind(editions);
  // Filed by the old pointer between listing and switch; then the keeper dies.
  editions.write = async (read, next) => {
    await archive.deliver(keyOf("quarry"));
    await write(read, next);
    throw new Error("killed");
  };
  await expect(publish(archive, 2)).rejects.toThrow("killed");
  editions.write = write;
  expect(await registry(archive)).toMatchObject({ current: 2, gap: { from: 1 } });
  const drops = await sweep(archive.services, later);
  expect(drops).toBeGreaterThan(0);
  await archive.deliver(keyOf("quarry"));
  await keepToTheEnd(world, archive.services, archive.services);
  expect((await registry(archive)).gap).toBeNull();
  const { catalogue } = await current(archive);
  const outcomes = await catalogue.outcomes(keyOf("quarry"));
  expect(outcomes).toMatchObject([{ outcome: "archived" }]);
  expect(await catalogue.timeline(await idOf({ catalogue }, "quarry"))).toHaveLength(1);
});

test("a registry that is lost with its table is begun anew, beside the tables that it knew", async () => {
  const archive = await filled(["bridge", "harbour"]);
  await buildEdition({ ...archive.services, pipeline: older }, { now: true });
  await publish(archive, 2);
  await archive.loseTable();
  const { services, environment, clients } = archive;
  await rebuildArchive({ services, environment, clients, stop: async () => undefined });
  expect(await registry(archive)).toMatchObject({ current: 1 });
  const { edition } = await build(archive);
  const built = servicesAt(services, edition?.table ?? "");
  for (const name of ["bridge", "harbour"]) {
    const article = await built.catalogue.article(await idOf(built, name));
    expect(article?.release, name).toBe(release);
    expect(article?.text).not.toContain("Lorem");
  }
  await publish(archive, Number(edition?.number));
  expect((await current(archive)).table).toBe(edition?.table);
});

test("a large build is paid by the hour while it is filled, and by use from then on", async () => {
  const { services } = await world.freshArchive();
  const modeOf = async (TableName: string) => {
    const { Table } = await world.owner.dynamo.send(new DescribeTableCommand({ TableName }));
    const { ReadCapacityUnits: units = 0 } = Table?.ProvisionedThroughput ?? {};
    return units > 0 ? "by the hour" : "by use";
  };
  const [small, large] = [`${services.table}-edition-2`, `${services.table}-edition-3`];
  await services.tables.make(small, 99_999);
  await services.tables.make(large, 100_000);
  expect([await modeOf(small), await modeOf(large)]).toEqual(["by use", "by the hour"]);
  await services.tables.settle(large);
  expect(await modeOf(large)).toBe("by use");
});

test("a line that later pages teach to leave out changes no text that is kept, and no report", async () => {
  const names = ["mill", "quay", "fair", "well"];
  const textKey = (name: string) => `inbox/f/${name}.txt`;
  const line = "Photographs by the members of the camera club of Lower Velm";
  for (const name of names) {
    const body = `${textPage(name)}\n\n${line}`;
    await world.drop({ key: textKey(name), url: `https://paper.example.com/${name}`, body });
  }
  const archive = await world.freshArchive();
  const services = { ...archive.services, pipeline: doubting(line) };
  await ingestBatch(services, eventOf([textKey("mill")]));
  const { articles } = await services.catalogue.articles({ copies: "show", limit: 9 });
  const id = articles[0]?.id ?? "";
  expect((await services.catalogue.article(id))?.text).toContain(line);
  await ingestBatch(services, eventOf(names.map(textKey)));
  const article = await services.catalogue.article(id);
  expect(article?.text).not.toContain(line);
  const { edition, report } = await buildEdition(services, { now: true });
  expect(report?.kinds).toMatchObject({ same: names.length, changed: 0 });
  const after = servicesAt(services, edition?.table ?? "");
  expect(await after.catalogue.article(id)).toEqual(article);
});
