/** An archive whose search index is on a real server: the same functions, the same answers. */
import { answerSearch } from "@winnow/functions/answer-search";
import { indexArticles } from "@winnow/functions/index-articles";
import { ingestBatch } from "@winnow/functions/ingest";
import { openSearch } from "@winnow/functions/search";
import { createServices, type Services } from "@winnow/functions/services";
import { takedownsDesk, workTakedowns } from "@winnow/functions/takedown";
import { Engine, openCurrent, removeEdition } from "@winnow/search/opensearch";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { eventOf, openWorld, type World } from "../support/world.ts";

const endpoint = inject("opensearch") ?? "http://127.0.0.1:9";
const engine = new Engine(endpoint);

let world: World;
/** The archive's services, by files and on the server. */
let files: Services;
let server: Services;

async function drop(name: string, theme: string, site = "paper.example.org"): Promise<void> {
  const key = `inbox/news/${name}.html`;
  await world.drop({ key, body: htmlPage(theme, `https://${site}/${name}`) });
  expect(await ingestBatch(files, eventOf([key]))).toEqual({ batchItemFailures: [] });
}

async function answersOf(services: Services): Promise<unknown> {
  const { close, reader } = openSearch(services);
  const asked = { order: "newest", stories: "all", limit: 50, cursor: null } as const;
  const queries = ["", "zephyr", "quillon -zephyr", '"the zephyr ferry"', "bri*", "has:copies"];
  const pages = await Promise.all(queries.map((query) => reader.search({ ...asked, query })));
  const found = pages.map(({ hits, total }) => ({ total, ids: hits.map(({ id }) => id) }));
  const told = {
    found,
    overview: await reader.overview(""),
    documents: (await reader.stats()).documents,
  };
  await close();
  return told;
}

describe.skipIf(inject("opensearch") === null)("an archive with a search server", () => {
  beforeAll(async () => {
    world = await openWorld();
    const { clients, environment } = await world.freshArchive();
    // Changes are announced by the clock.
    const servicesBy = (WINNOW_OPENSEARCH_ENDPOINT: string) =>
      createServices({ ...environment, WINNOW_OPENSEARCH_ENDPOINT }, clients, () => undefined);
    files = servicesBy("");
    server = servicesBy(endpoint);
    await removeEdition(engine, server.table);
    await drop("ferry", "The zephyr ferry");
    await drop("copy", "The zephyr ferry", "other.example.com");
    await drop("toll", "A toll for Quillon");
  });
  afterAll(async () => {
    await removeEdition(engine, server.table);
    await world.stop();
  });

  test("finds and counts on it what it does in files, built and followed", async () => {
    await indexArticles(files, { rebuild: false });
    const built = await indexArticles(server, { rebuild: false });
    expect(built).toMatchObject({ outcome: "published", isRebuilt: true });
    expect(await answersOf(server)).toEqual(await answersOf(files));
    await drop("toll", "A higher toll for Quillon");
    await drop("tram", "The vesper tram");
    await indexArticles(files, { rebuild: false });
    await indexArticles(server, { rebuild: false });
    const followed = await answersOf(server);
    expect(followed).toEqual(await answersOf(files));
    await indexArticles(server, { rebuild: true });
    expect(await answersOf(server)).toEqual(followed);
  });

  test("is searched through the function, which tells a wrong cursor from a missing index", async () => {
    const { table } = server;
    const request = {
      query: "ferry",
      order: "newest",
      stories: "all",
      limit: 1,
      cursor: "x",
    } as const;
    const ask = { ask: "search", table, request };
    expect(await answerSearch(server, ask)).toMatchObject({ fault: "cursor" });
    const elsewhere = {
      ...ask,
      table: "an-edition-without",
      request: { ...request, cursor: null },
    };
    expect(await answerSearch(server, elsewhere)).toMatchObject({ code: "search.none" });
    const found = await answerSearch(server, { ask: "overview", table, query: "ferry" });
    expect(found).toMatchObject({ found: { total: 2 } });
  });

  test("takes an article out of it at once when that is taken down", async () => {
    const { close, reader } = openSearch(server);
    const ids = async () => {
      const asked = { order: "newest", stories: "all", limit: 9, cursor: null } as const;
      return (await reader.search({ ...asked, query: "vesper" })).hits.map(({ id }) => id);
    };
    const [id = ""] = await ids();
    const desk = takedownsDesk(server, reader, "notes");
    const targets = { ids: [id], urls: [], story: false, query: null };
    await desk.takeDown({ ...targets, why: "a test", depth: "text", graceDays: 0 });
    expect(await workTakedowns(server)).toMatchObject({ done: 1, final: 1 });
    expect(await ids()).toEqual([]);
    const index = await openCurrent(engine, server.table);
    expect(Buffer.from((await index?.snapshot()) ?? []).includes("vesper")).toBe(false);
    await close();
  });

  test("deletes files of before once they are old, and indexes nothing into them", async () => {
    const before = await server.search.files.list("search/");
    expect(before.length).toBeGreaterThan(0);
    // Last of all: what it reads, it reads two hours later than what others read.
    const later = { now: () => new Date(Date.now() + 2 * 60 * 60 * 1000) };
    await drop("gale", "A gale at Quillon");
    const { swept } = await indexArticles({ ...server, clock: later }, { rebuild: false });
    expect(swept).toBe(before.length);
    expect(await server.search.files.list("search/")).toEqual([]);
  });
});
