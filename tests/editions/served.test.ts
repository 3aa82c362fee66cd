/**
 * Editions of an archive that is served: another process asks for them over HTTP with the admin token, and
 * the schedule of the embedded stack goes its way by itself.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createPipeline, type Pipeline } from "@winnow/core/pipeline/extract";
import { type Extraction, release } from "@winnow/core/records";
import { apiOf } from "@winnow/functions/api";
import { buildEdition, publishEdition, removeEdition } from "@winnow/functions/editions";
import { ingestBatch } from "@winnow/functions/ingest";
import { openSearch } from "@winnow/functions/search";
import { currentServices, type Services } from "@winnow/functions/services";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { randomOf } from "../support/chance.ts";
import { keepToTheEnd } from "../support/parts.ts";
import { eventually, StackRoom } from "../support/stack.ts";
import { runWinnow } from "../support/winnow.ts";
import { type Archive, eventOf, openWorld, type World } from "../support/world.ts";

type Blocks = Extraction["blocks"];

/** A cleaner as an older release had it, which took other blocks of an article than today's. */
function olderBy(blocksOf: (blocks: Blocks) => Blocks): Pick<Pipeline, "extract"> {
  const today = createPipeline({ release: "7-older000" });
  return {
    extract(capture) {
      const extracted = today.extract(capture);
      if (extracted.kind === "rejected") return extracted;
      const { extraction } = extracted;
      return { ...extracted, extraction: { ...extraction, blocks: blocksOf(extraction.blocks) } };
    },
  };
}

const leftOver =
  "A line that a template left behind, which nobody wrote, and which is long enough.";

/** Today's takes text from what this one read, more than the guard lets pass. */
const wordy = olderBy((blocks) => [
  ...blocks,
  ...blocks.slice(-1).map((last) => ({ ...last, text: leftOver, at: last.at + 1 })),
]);

/** Today's gives back what this one lost: the last paragraph. */
const curt = olderBy((blocks) => blocks.slice(0, -1));

const names = ["bridge", "harbour"];
const keyOf = (name: string) => `inbox/a/${name}.html`;
const urlOf = (name: string) => `https://news.example.org/${name}`;

const things =
  "anchor barrel candle ditch engine ferry gutter hammer island jetty kettle ladder".split(" ");

/** Four paragraphs in words of their own, so that no page is like another. */
function pageOf(name: string): string {
  const chance = randomOf(name.length * 7919 + name.charCodeAt(0));
  const thing = () => `${things[Math.floor(chance() * things.length)]}${Math.floor(chance() * 90)}`;
  const sentence = () =>
    `The ${thing()} beside the ${thing()} was found by the ${thing()}, and ${thing()} was told of ${thing()}.`;
  const paragraphs = [1, 2, 3, 4].map(
    (n) => `<p>${[1, 2, 3].map(sentence).join(" ")} Paragraph ${n} is about ${name}.</p>`,
  );
  const head = `<title>${name}</title><link rel="canonical" href="${urlOf(name)}">`;
  const body = `<article><h1>${name}</h1>${paragraphs.join("\n")}</article>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

/** The text of a drop's article as readers see it now; `null` where there is none. */
async function textOf(services: Services, name: string): Promise<string | null> {
  const { catalogue } = await currentServices(services);
  const [told] = await catalogue.outcomes(keyOf(name));
  if (told?.outcome !== "archived") return null;
  return (await catalogue.article(told.articleId))?.text ?? null;
}

describe("over HTTP", () => {
  const token = "reads-and-does-no-more";
  const adminToken = "keeps-the-editions-too";
  let world: World;
  let archive: Archive;
  let server: Server;
  let url = "";
  let keeping = Promise.resolve();

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    archive = await world.freshArchive();
    for (const name of names) {
      await world.drop({ key: keyOf(name), body: pageOf(name), url: urlOf(name) });
      await ingestBatch({ ...archive.services, pipeline: wordy }, eventOf([keyOf(name)]));
    }
    const services = {
      ...archive.services,
      access: { kind: "token", token, adminToken } as const,
    };
    server = createServer(async (request, response) => {
      const body: Buffer[] = [];
      for await (const piece of request) body.push(piece as Buffer);
      const { method = "GET", headers, url: path = "/" } = request;
      const asked = new Request(`http://${headers.host}${path}`, {
        method,
        headers: headers as Record<string, string>,
        ...(body.length > 0 && { body: Buffer.concat(body) }),
      });
      const current = await currentServices(services);
      const search = openSearch(current);
      const answer = await apiOf(current, search.reader).fetch(asked);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
      await search.close();
      // Whoever keeps the editions: here as soon as somebody asked, and not by a clock.
      if (method !== "GET" && answer.ok) {
        keeping = keeping.then(() => keepToTheEnd(world, services, services));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await keeping;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const winnow = (args: readonly string[], bearer: string | null = adminToken) =>
    runWinnow([...args, "--server", url], {
      environment: bearer === null ? {} : { WINNOW_ADMIN_TOKEN: bearer },
    });

  test("an edition is looked at, built, shown, published, taken back and removed", async () => {
    const before = await textOf(archive.services, "bridge");
    expect(before).toContain(leftOver);
    const looked = await winnow(["reingest", "--dry-run", "--json"]);
    expect(looked.json()).toMatchObject([{ kinds: { changed: 2, same: 0 } }]);
    expect((await winnow(["editions", "list", "--json"])).json()).toMatchObject([
      { number: 1, state: "current" },
    ]);

    const built = await winnow(["reingest"]);
    expect(built.stderr).toMatch(/waits for --yes: 2 of 2 captures lose text/);
    const shown = await winnow(["editions", "show", String(await newest())]);
    expect(shown.stdout).toContain(leftOver);
    const number = String(await newest());
    const refused = await winnow(["editions", "publish", number]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/waits for --yes/);
    expect(await textOf(archive.services, "bridge")).toBe(before);

    const published = await winnow(["editions", "publish", number, "--yes"]);
    expect(published.stderr).toContain(`edition ${number} is current`);
    expect(await textOf(archive.services, "bridge")).toBe(before?.replace(leftOver, "").trimEnd());
    expect((await winnow(["editions", "undo"])).stderr).toContain("edition 1 is current");
    expect(await textOf(archive.services, "bridge")).toBe(before);
    expect((await winnow(["editions", "remove", number])).stderr).toContain("is removed");
    const { editions } = await archive.services.editions.read();
    expect(editions.map((edition) => edition.number)).toEqual([1]);
  });

  test("a list goes on in the edition that it was begun in, and ends with it", async () => {
    const headers = { authorization: `Bearer ${token}` };
    const ask = (query: string) => fetch(`${url}/articles?limit=1${query}`, { headers });
    const page = async (query: string) =>
      (await (await ask(query)).json()) as { articles: { id: string }[]; next: string };
    const first = await page("");
    await buildEdition(archive.services, { now: true });
    await publishEdition(archive.services, 2, { isMeant: true });
    const rest = `&cursor=${encodeURIComponent(first.next)}`;
    const second = await page(rest);
    const seen = [...first.articles, ...second.articles].map(({ id }) => id);
    expect(new Set(seen).size).toBe(names.length);
    await removeEdition(archive.services, 1);
    expect((await ask(rest)).status).toBe(410);
    expect((await page("")).articles).toHaveLength(1);
  });

  async function newest(): Promise<number> {
    return (await archive.services.editions.read()).editions.at(-1)?.number ?? 0;
  }

  test.each([
    ["no token", null],
    ["a token that reads", token],
    ["a token of nobody", "opens-no-door-at-all"],
  ])("%s changes nothing, and is told so", async (_, bearer) => {
    const before = await archive.services.editions.read();
    const { code, stderr } = await winnow(["reingest"], bearer);
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(/token|admin/i);
    expect(await archive.services.editions.read()).toEqual(before);
  });
});

describe("by the schedule of the embedded stack", () => {
  let room: StackRoom;
  beforeEach(async () => {
    room = await StackRoom.open();
  });
  afterEach(() => room.close());

  /** An archive as an older release left it: its pages, and the name of the cleaner. */
  async function filledBy(pipeline: Pick<Pipeline, "extract">): Promise<void> {
    const { services, stop } = await room.stack({ role: "reader" });
    for (const name of names) {
      await services.inbox.put(keyOf(name), Buffer.from(pageOf(name)), { url: urlOf(name) });
      await ingestBatch({ ...services, pipeline }, eventOf([keyOf(name)]));
    }
    const registry = await services.editions.read();
    const older = { release: "7-older000", filing: "7-older000" };
    const editions = registry.editions.map((edition) => ({ ...edition, ...older }));
    await services.editions.write(registry, { ...registry, editions });
    await stop();
  }

  const serve = async (reingest: "off" | "build" | "publish") =>
    (await room.stack({ reingest, reingestEveryMs: 50 })).services;

  /** How often the schedule has looked, and how many editions waited for a person each time. */
  const waitingSeen = () =>
    room.log.flatMap(({ EditionsWaiting: waiting }) =>
      typeof waiting === "number" ? [waiting] : [],
    );

  test("an archive of another release is looked at, built and published, with a drop meanwhile", async () => {
    await filledBy(curt);
    const services = await serve("publish");
    await services.inbox.put(keyOf("market"), Buffer.from(pageOf("market")));
    const registry = await eventually(async () => {
      const now = await services.editions.read();
      return now.current === 2 && now.gap === null ? now : null;
    });
    expect(registry).toMatchObject({ previous: 1, wish: null });
    expect(registry.editions.at(-1)).toMatchObject({ release, state: "built", comparedWith: 1 });
    for (const name of names) {
      expect(await textOf(services, name)).toContain(`Paragraph 4 is about ${name}.`);
    }
    const late = await eventually(() => textOf(services, "market"));
    expect(late).toContain("about market");
  });

  test("what its report speaks against waits for a person, and is told at each look", async () => {
    await filledBy(wordy);
    const services = await serve("publish");
    await eventually(async () => (waitingSeen().filter((n) => n === 1).length > 1 ? true : null));
    const { current, editions, told } = await services.editions.read();
    expect({ current, states: editions.map(({ state }) => state) }).toEqual({
      current: 1,
      states: ["built", "built"],
    });
    expect(told?.what).toMatch(/waits for --yes/);
    expect(await textOf(services, "bridge")).toContain(leftOver);
  });

  test("it is built and left to a person where that is the setting", async () => {
    await filledBy(curt);
    const services = await serve("build");
    await eventually(async () => {
      const { editions } = await services.editions.read();
      return editions.at(-1)?.number === 2 && editions.at(-1)?.state === "built" ? true : null;
    });
    const looks = waitingSeen().length;
    await eventually(async () => (waitingSeen().length > looks + 2 ? true : null));
    expect(await services.editions.read()).toMatchObject({ current: 1, wish: null });
    expect(await textOf(services, "bridge")).not.toContain("Paragraph 4");
  });

  test("nothing happens where it is off", async () => {
    await filledBy(curt);
    const services = await serve("off");
    const before = await services.editions.read();
    await eventually(async () => (waitingSeen().length > 3 ? true : null));
    expect(await services.editions.read()).toEqual(before);
  });
});
