/** Makes each function do everything it can, so that its calls can be recorded. */
import { ArticlePage } from "@winnow/core/records";
import { answerSearch } from "@winnow/functions/answer-search";
import { apiOf } from "@winnow/functions/api";
import { type EditionsAsked, editionsAdmin } from "@winnow/functions/editions";
import { indexArticles } from "@winnow/functions/index-articles";
import { ingestBatch } from "@winnow/functions/ingest";
import { keep } from "@winnow/functions/keep-editions";
import { openSearch } from "@winnow/functions/search";
import { createServices } from "@winnow/functions/services";
import { writeSnapshot } from "@winnow/functions/snapshot";
import { sweep } from "@winnow/functions/sweep";
import { restoreTombstones, takedownsDesk, workTakedowns } from "@winnow/functions/takedown";
import { expect } from "vitest";
import { htmlPage, textPage } from "../../support/pages.ts";
import { keepToTheEnd, workQueued } from "../../support/parts.ts";
import { type Archive, eventOf, recordOf, type World } from "../../support/world.ts";
import type { FunctionName } from "./deployed.ts";

const url = "https://paper.example.org/toll";

/** A snapshot however old the one before is: the archive's clock stands, the bucket's goes. */
const atOnce = { maxAgeMs: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** Words that do not repeat, so that no compression makes them fit into an item. */
function longText(): string {
  const words = Array.from({ length: 120_000 }, (_, n) =>
    ((n * 2654435761) % 2 ** 32).toString(36),
  );
  const lines = Array.from({ length: 3000 }, (_, n) => words.slice(n * 40, n * 40 + 40).join(" "));
  return lines.map((line) => `${line}.`).join("\n\n");
}

const pages = [
  { key: "inbox/a/later.html", body: htmlPage("The toll", url), capturedAt: "2025-03-05" },
  { key: "inbox/a/earlier.html", body: htmlPage("The toll", url, "x"), capturedAt: "2025-03-01" },
  { key: "inbox/b/version.html", body: htmlPage("The toll again", url), capturedAt: "2025-04-01" },
  { key: "inbox/b/copy.html", body: htmlPage("The toll", "https://copy.example.com/toll") },
  { key: "inbox/b/same-bytes.html", body: htmlPage("The toll", url) },
  { key: "inbox/b/empty.txt", body: "" },
  { key: "inbox/b/long.txt", body: longText() },
  { key: "inbox/b/long-again.txt", body: `Start\n\n${longText()}`, capturedAt: "2020-01-01" },
];

export const exercises: Record<FunctionName, (world: World, archive: Archive) => Promise<void>> = {
  async worker(world, archive) {
    for (const page of pages) {
      await world.drop(page);
      expect(await archive.deliver(page.key)).toEqual({ batchItemFailures: [] });
    }
    await archive.deliver("inbox/a/never-there.txt");
    await ingestBatch(archive.services, { Records: [recordOf("poison", "m1", 1)] });
    // A retry that succeeds takes its note away; a notification of a versioned bucket names a version.
    const [again] = eventOf([pages[0]?.key ?? ""]).Records;
    const body = String(again?.body).replace('"key":', '"versionId":"null","key":');
    await ingestBatch(archive.services, { Records: [recordOf(body, "m2", 2)] });
  },

  async sweep(world, archive) {
    await world.drop({ key: "inbox/a/unheard.txt", body: textPage("Unheard") });
    expect(await sweep(archive.services, new Date(Date.now() + 1000))).toBeGreaterThan(0);
  },

  async indexer(_, { services }) {
    expect(await indexArticles(services, { rebuild: false })).toMatchObject({
      outcome: "published",
      isRebuilt: true,
    });
    await indexArticles(services, { rebuild: true });
    await services.search.files.put(`search/${services.table}/left-behind`, new Uint8Array(1));
    const later = { now: () => new Date(Date.now() + 2 * 60 * 60 * 1000) };
    const { swept } = await indexArticles({ ...services, clock: later }, { rebuild: true });
    expect(swept).toBe(1);
  },

  async keeper(world, { services, environment }) {
    // The parts are another's work: its calls are not the keeper's.
    const other = createServices(environment, world.owner, () => undefined);
    const goOn = () => keepToTheEnd(world, services, other, true);
    await goOn(); // whatever was asked for before
    await world.drop({ key: "inbox/a/edition.html", body: htmlPage("An edition", `${url}/1`) });
    await ingestBatch(other, eventOf(["inbox/a/edition.html"]));
    const ask = async (asked: EditionsAsked) => {
      await editionsAdmin(other).ask(asked);
      await goOn();
    };
    expect(await services.editions.lease(new Date(), new Date().toISOString())).toBe(true);
    await services.editions.release();
    await ask({ kind: "build", isForced: true });
    await world.drop({ key: "inbox/a/meanwhile.html", body: htmlPage("Meanwhile", `${url}/2`) });
    await ingestBatch(other, eventOf(["inbox/a/meanwhile.html", "inbox/a/never-there-too.txt"]));
    const { number } = (await services.editions.read()).editions.at(-1) ?? { number: 0 };
    await ask({ kind: "publish", number, isMeant: true });
    await ask({ kind: "undo" });
    await ask({ kind: "publish", number, isMeant: true });
    await ask({ kind: "remove", number: (await services.editions.read()).previous ?? 0 });
    // The first edition goes item by item, any other with its table.
    await ask({ kind: "build", isForced: true });
    await ask({ kind: "remove", number: number + 1 });
    const left = (await services.editions.read()).editions.map((edition) => edition.number);
    expect(left).not.toContain(1);
  },

  async parts(world, { services, environment }) {
    const other = createServices(environment, world.owner, () => undefined);
    await editionsAdmin(other).ask({ kind: "build", isForced: true });
    // Once it is late at once: what is left goes on from a message of its own.
    await keep(other, { isDue: false, isLate: () => false });
    await workQueued(world, services, { isLate: once() });
    await keepToTheEnd(world, other, services);
    expect((await services.editions.read()).editions.at(-1)).toMatchObject({ state: "built" });
  },

  async snapshot(world, { services, environment }) {
    const other = createServices(environment, world.owner, () => undefined);
    const { clock } = services;
    const run = (options: { maxAgeMs?: number; until?: number } = {}) =>
      writeSnapshot(services, { ...atOnce, ...options });
    expect(await run()).toMatchObject({ outcome: "whole" });
    await world.drop({ key: "inbox/c/another.html", body: htmlPage("Another", `${url}/another`) });
    await ingestBatch(other, eventOf(["inbox/c/another.html"]));
    expect(await run({ until: clock.now().getTime() - 1 })).toMatchObject({
      outcome: "unfinished",
    });
    expect(await run()).toMatchObject({ outcome: "whole" });
    expect(await run({ maxAgeMs: 60 * 60 * 1000 })).toMatchObject({ outcome: "fresh" });
  },

  async takedowns(world, { services, environment }) {
    // By one clock: what is final for the one is so for the other.
    const { clock } = services;
    const other = { ...createServices(environment, world.owner, () => undefined), clock };
    const page = { key: "inbox/c/gone.html", body: htmlPage("Gone", "https://gone.example.com/1") };
    await world.drop(page);
    await ingestBatch(other, eventOf([page.key]));
    await indexArticles(other, { rebuild: false });
    const [told] = await other.catalogue.outcomes(page.key);
    const id = told?.outcome === "archived" ? told.articleId : "";
    const { reader, close } = openSearch(other);
    const desk = takedownsDesk(other, reader, "notes");
    const targets = { ids: [id], urls: [], story: false, query: null };
    const asked = { ...targets, why: "an exercise", depth: "text" as const };
    // Undone, with a drop that was turned away; then for good.
    await desk.takeDown({ ...asked, graceDays: 1 });
    expect(await workTakedowns(services)).toMatchObject({ done: 1 });
    await world.drop({ ...page, key: "inbox/c/again.html" });
    await ingestBatch(other, eventOf(["inbox/c/again.html"]));
    await desk.undo(id);
    expect(await workTakedowns(services)).toMatchObject({ done: 1 });
    await desk.takeDown({ ...asked, graceDays: 0 });
    expect(await workTakedowns(services)).toMatchObject({ done: 1, final: 1 });
    expect(await restoreTombstones(services)).toBe(0);
    await close();
  },

  async api(_, archive) {
    const token = "a-token-for-this-exercise";
    const { reader } = openSearch(archive.services);
    const app = apiOf({ ...archive.services, access: { kind: "token", token } }, reader);
    const headers = { authorization: `Bearer ${token}` };
    const ask = (path: string) => app.request(path, { headers });
    const document = (await (await ask("/openapi.json")).json()) as OpenApi;
    const { articles } = ArticlePage.parse(await (await ask("/articles")).json());
    const values: Record<string, string> = {
      id: String(articles.find((article) => article.url === url)?.id),
      key: pages[0]?.key ?? "",
      url,
      publisher: "example.org",
      q: "toll",
      hash: "1", // a version's number stands for it as well
    };
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (get === undefined) continue;
      const parameters = get.parameters ?? [];
      const query = new URLSearchParams();
      for (const parameter of parameters) {
        const value = values[parameter.name];
        if (parameter.in === "query" && value !== undefined) query.set(parameter.name, value);
      }
      const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
        encodeURIComponent(values[name] ?? ""),
      );
      const { status } = await ask(`${filled}?${query}`);
      expect(`${path} ${status}`).toBe(`${path} 200`);
    }
    await ask(`/articles/${values.id?.replace(/^./, "0")}`);
    const admin = { kind: "token" as const, token, adminToken: token };
    const operated = apiOf({ ...archive.services, access: admin }, reader);
    const asked = await operated.request("/admin/reingest", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ dryRun: true }),
    });
    expect(asked.status).toBe(202);
  },

  async search(_, { services }) {
    const { table } = services;
    const request = { query: "toll", order: "newest", stories: "all", limit: 5, cursor: null };
    const found = await answerSearch(services, { ask: "search", table, request });
    expect(found).toMatchObject({ found: { hits: expect.any(Array) } });
    const overview = await answerSearch(services, { ask: "overview", table, query: "toll" });
    expect(overview).toMatchObject({ found: { query: "toll" } });
  },
};

/** Late the first time, and not again. */
function once(): () => boolean {
  let isFirst = true;
  return () => {
    const isLate = isFirst;
    isFirst = false;
    return isLate;
  };
}

/** What is read of the OpenAPI document. */
interface OpenApi {
  paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>;
}
