/** An index on a real server follows its archive: built in steps, killed, doubled, taken down from. */
import { randomBytes } from "node:crypto";
import {
  buildOnServer,
  Engine,
  type FollowPorts,
  followOnServer,
  OpenSearchIndex,
  openCurrent,
  removeEdition,
  ServerReader,
} from "@winnow/search/opensearch";
import { idOf, sampleDocument } from "@winnow/search/testing";
import { Killed, MemoryWorld } from "@winnow/search/testing/world";
import { afterEach, describe, expect, inject, test } from "vitest";

const url = inject("opensearch") ?? "http://127.0.0.1:9";
const engine = new Engine(url);
let edition = "";

function freshWorld(articles = 20): MemoryWorld {
  edition = `Winnow-Archive_${randomBytes(5).toString("hex")}`;
  const world = new MemoryWorld();
  for (let n = 0; n < articles; n += 1)
    world.file(sampleDocument(n, { title: n % 3 === 0 ? "Ferry" : "Storm" }));
  return world;
}

function portsOf(world: MemoryWorld, asked = engine): FollowPorts {
  const newName = () => randomBytes(6).toString("hex");
  return { ...world.ports(), engine: asked, newName };
}

/** Filed, edited, moved into no day, taken down. */
function news(world: MemoryWorld): void {
  world.file(sampleDocument(30, { title: "Gale", language: "hy", storyId: idOf(3) }));
  world.file(sampleDocument(31, { text: "о переговорах", publishedAt: null }));
  world.file(sampleDocument(3, { title: "Storm", text: "No such boat.", revision: 2 }));
  world.takeDown(idOf(6), 2);
}

/** All that can be asked of an index, in short. */
async function stateOf(name = edition) {
  const reader = new ServerReader(engine, name);
  const request = { order: "newest", stories: "all", limit: 200, cursor: null } as const;
  const idsOf = async (query: string) =>
    (await reader.search({ ...request, query })).hits.map(({ id }) => id);
  const queries = ["", "ferry", "storm", "gale", "переговоры"];
  return {
    found: await Promise.all(queries.map(idsOf)),
    overview: await reader.overview(""),
    documents: (await reader.stats()).documents,
  };
}

/** Runs until there is nothing left to do, as the indexer does. */
async function settle(world: MemoryWorld): Promise<void> {
  for (let run = 0; run < 20; run += 1) {
    const ended = await followOnServer(edition, portsOf(world));
    if (ended.outcome === "up-to-date" || (ended.outcome === "published" && ended.isEnd)) return;
    if (ended.outcome === "rebuild-needed")
      await buildOnServer(edition, portsOf(world), { isAfresh: false });
  }
  throw new Error("expected the index to catch up");
}

/** An engine whose process dies before its n-th request. */
function dyingAt(request: number): Engine {
  let left = request;
  const sign = async ({ headers }: { headers: Record<string, string> }) => {
    left -= 1;
    if (left === 0) throw new Killed("killed");
    return headers;
  };
  return new Engine(url, { sign });
}

/** How many indexes the edition has, drafts included. */
async function indexCount(): Promise<number> {
  const all = (await engine.ask("GET", "winnow-*/_alias")) as Record<string, unknown>;
  const part = edition.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return Object.keys(all).filter((name) => name.includes(part)).length;
}

describe.skipIf(inject("opensearch") === null)("an index on a server", () => {
  afterEach(() => removeEdition(engine, edition));

  test("is built in steps that are kept, and read when it is whole", async () => {
    const world = freshWorld();
    const options = { isAfresh: false, until: world.now };
    const reader = new ServerReader(engine, edition);
    const outcomes: string[] = [];
    for (let step = 0; step < 9 && outcomes.at(-1) !== "published"; step += 1) {
      await expect(reader.stats()).rejects.toMatchObject({ code: "search.none" });
      outcomes.push((await buildOnServer(edition, portsOf(world), options)).outcome);
    }
    expect(outcomes).toEqual(["unfinished", "unfinished", "published"]);
    expect((await stateOf()).documents).toBe(20);
    expect(await indexCount()).toBe(1);
  });

  test("leaves a build to the run that holds it, for its lease", async () => {
    const world = freshWorld();
    world.killAt(4, false);
    const dead = buildOnServer(edition, portsOf(world), { isAfresh: false });
    await expect(dead).rejects.toThrow(Killed);
    const asked = { isAfresh: false, yields: true };
    expect(await buildOnServer(edition, portsOf(world), asked)).toEqual({ outcome: "held" });
    world.now += 6 * 60_000;
    const later = await buildOnServer(edition, portsOf(world), asked);
    expect(later).toMatchObject({ outcome: "published" });
  });

  test("killed before any of its requests, ends as one built afresh", async () => {
    const whole = freshWorld();
    news(whole);
    await settle(whole);
    const expected = await stateOf();
    await removeEdition(engine, edition);
    for (let request = 1; ; request += 3) {
      const world = freshWorld();
      let isOver = true;
      await buildOnServer(edition, portsOf(world, dyingAt(request)), { isAfresh: false }).catch(
        (error) => {
          expect(error).toBeInstanceOf(Killed);
          isOver = false;
        },
      );
      await settle(world);
      news(world);
      await followOnServer(edition, portsOf(world, dyingAt(request))).catch((error) => {
        expect(error).toBeInstanceOf(Killed);
        isOver = false;
      });
      await settle(world);
      expect(await stateOf()).toEqual(expected);
      expect(await indexCount()).toBe(1);
      await removeEdition(engine, edition);
      if (isOver) return;
    }
  }, 300_000);

  test("doubled and raced, ends as one that followed alone", async () => {
    const world = freshWorld();
    await settle(world);
    news(world);
    const raced = Array.from({ length: 3 }, () => followOnServer(edition, portsOf(world)));
    await Promise.all(raced);
    await settle(world);
    const followed = await stateOf();
    await buildOnServer(edition, portsOf(world), { isAfresh: true });
    await settle(world);
    expect(await stateOf()).toEqual(followed);
    expect(followed.found[0]).not.toContain(idOf(6));
    expect(followed.documents).toBe(21);
  });

  test("keeps a change that comes while another is built, and an older writer out", async () => {
    const world = freshWorld();
    await settle(world);
    const old = await openCurrent(engine, edition);
    world.onRead = () => {
      world.onRead = () => {};
      news(world);
    };
    await buildOnServer(edition, portsOf(world), { isAfresh: true });
    await settle(world);
    expect((await stateOf()).documents).toBe(21);
    const late = old?.apply({ put: [sampleDocument(40)], remove: [] });
    await expect(late).rejects.toMatchObject({ code: "search.none" });
    expect(await indexCount()).toBe(1);
  });

  test("leaves no document of what was taken down, and no draft that may hold it", async () => {
    const world = freshWorld();
    await settle(world);
    await buildOnServer(edition, portsOf(world), { isAfresh: false, until: world.now });
    expect(await indexCount()).toBe(2);
    world.takeDown(idOf(6), 2);
    await expect(
      followOnServer(edition, portsOf(world, dyingAt(9))), // between the removal and its bytes
    ).rejects.toThrow(Killed);
    await settle(world);
    expect(await indexCount()).toBe(1);
    const index = await openCurrent(engine, edition);
    expect(await index?.place()).toMatchObject({ owesSince: world.now });
    // An index that is opened anew has no copy to wait for: what half a minute would do.
    await engine.ask("POST", `${index?.name}/_flush`);
    await engine.ask("POST", `${index?.name}/_close`);
    await engine.ask("POST", `${index?.name}/_open?wait_for_active_shards=1`);
    await settle(world);
    expect(await index?.place()).toMatchObject({ owesSince: null });
    expect(await index?.stats()).toMatchObject({ documents: 19, removals: 1 });
  });

  test("owes the bytes of a takedown no longer than others are deleted after it", async () => {
    const world = freshWorld();
    await settle(world);
    world.takeDown(idOf(6), 2);
    await settle(world);
    const index = await openCurrent(engine, edition);
    for (const minutes of [1, 6]) {
      world.now = minutes * 60_000;
      world.file(sampleDocument(3, { revision: minutes + 2 }));
      await settle(world);
      expect(await index?.place()).toMatchObject({ owesSince: minutes < 5 ? 0 : null });
    }
  });

  test("made with other words is not read, and built anew", async () => {
    const world = freshWorld();
    await settle(world);
    const index = await openCurrent(engine, edition);
    const _meta = { madeWith: "tokens-0" };
    await engine.ask("PUT", `${index?.name}/_mapping`, { _meta });
    const read = new ServerReader(engine, edition).count("ferry");
    await expect(read).rejects.toMatchObject({ code: "search.version" });
    await settle(world);
    expect((await stateOf()).documents).toBe(20);
  });

  test("refuses a document by name, and keeps no part of what no document is", async () => {
    const name = `refusing-${randomBytes(5).toString("hex")}`;
    const index = await OpenSearchIndex.create(engine, name);
    const broken = sampleDocument(1, { copies: "many" as unknown as number });
    const applied = index.apply({ put: [broken], remove: [] });
    await expect(applied).rejects.toMatchObject({ code: "search.engine" });
    await expect(applied).rejects.toThrow(idOf(1));
    await engine.ask("DELETE", name);
  });
});
