/**
 * What is taken down is in no byte of any store, stays out whatever comes, and leaves the rest as it
 * was; and while it is held, it comes back item by item.
 */
import { sha256, type ToldOutcome } from "@winnow/core/records";
import { buildEdition, publishEdition } from "@winnow/functions/editions";
import { type Services, servicesAt } from "@winnow/functions/services";
import { createTable, deleteTable } from "@winnow/functions/table";
import {
  idsOfStory,
  restoreTombstones,
  settleTakedowns,
  takeDown,
  takedownsOf,
  undoTakedowns,
} from "@winnow/functions/takedown";
import { rebuildArchive } from "@winnow/operations/rebuild";
import { indexArchive } from "@winnow/operations/search-archive";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { everyByte, findIn, type Kept } from "../support/every-byte.ts";
import { openWorld, type World } from "../support/world.ts";
import {
  hosts,
  type Name,
  openTown,
  page,
  pages,
  piecesOf,
  prose,
  type Town,
  wordOf,
} from "./small-town.ts";

/** Every test opens an archive and searches all of its bytes: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

const dayMs = 86_400_000;
const all = Object.keys(pages) as Name[];
const short = all.filter((name) => name !== "long");
const few: Name[] = ["bridge", "bridgeEcho", "ferry", "tower"];
const hold = { why: "a court order", depth: "text", graceMs: 7 * dayMs } as const;
const atOnce = { ...hold, graceMs: 0 } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => world?.stop());

/** The drops of one test alone: the archives of a world share its inbox, and takedowns delete from it. */
async function town(names: readonly Name[]): Promise<Town> {
  for await (const { key, etag } of world.inbox.list())
    await world.inbox.erase(key, new Set([etag]));
  for (const name of names) await world.drop(pages[name]);
  return openTown(world, names);
}

const kept = ({ open }: Town) => everyByte(open);

async function takeStory(
  services: Services,
  id: string,
  options = hold as typeof hold | typeof atOnce,
) {
  return takeDown(services, await idsOfStory(services, id), options);
}

async function outcomeOf(services: Services, key: string): Promise<ToldOutcome | undefined> {
  return (await services.catalogue.outcomes(key))[0];
}

/** The table is lost, and an empty one takes its place. */
async function loseTable({ open: { clients, environment } }: Town): Promise<void> {
  await deleteTable(clients.dynamo, environment.WINNOW_TABLE);
  await createTable(clients.dynamo, environment.WINNOW_TABLE);
}

/** Everything that is kept, by its place: what is of a takedown or of the index by nature changes. */
function comparable(all: readonly Kept[]): Map<string, string> {
  const isOfItself = (where: string) =>
    /TOMBSTONE|TAKEDOWN|EDITIONS|SEARCH#|\/takedown\/|\/search\/|\/reports\//.test(where);
  return new Map(
    all
      .filter(({ where }) => !isOfItself(where))
      .map(({ where, bytes }) => [where, Buffer.concat(bytes).toString("base64")]),
  );
}

/** Items as they are but for the instant at which a head was announced. */
async function itemsOf({ archive }: Town): Promise<Record<string, unknown>[]> {
  const items = await archive.items();
  return items
    .filter(({ PK }) => !/^(?:TOMBSTONE|TAKEDOWN|EDITIONS|SEARCH)/.test(String(PK)))
    .map(({ changePK: _, changeKey: __, ...item }) => item);
}

describe("a story that is taken down, of an archive with two editions and an index of each", () => {
  let place: Town;
  let before: Map<string, string>;
  const gone = ["bridge", "bridgelater"];

  beforeAll(async () => {
    place = await town(short);
    const services = await place.services();
    await buildEdition(place.open.services, { now: true });
    for (const table of [services.table, `${services.table}-edition-2`]) {
      const at = servicesAt(services, table);
      await indexArchive({ ...place.open, services: at }, { rebuild: false });
    }
    before = comparable(await kept(place));
    const found = findIn(await kept(place), piecesOf(...gone));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((where) => where.includes("VERSION#"))).not.toEqual([]);
    expect(found.some((where) => where.includes("/search/"))).toBe(true);
    await takeStory(services, await place.idOf("bridge"));
  }, 600_000);

  test("is told of, and not shown", async () => {
    const services = await place.services();
    for (const name of ["bridge", "bridgeEcho", "bridgeWire"] as const) {
      const id = await place.idOf(name);
      expect(await services.catalogue.article(id)).toBe(null);
      expect(await services.catalogue.versions(id)).toBe(null);
      expect(await services.catalogue.takedown(id)).toMatchObject({
        ...{ why: "a court order", depth: "text", isFinal: false },
        url: pages[name].url,
      });
      const told = await outcomeOf(services, pages[name].key);
      expect(told).toMatchObject({ outcome: "rejected", reason: "taken-down", title: null });
      expect(told).toMatchObject({
        detail: expect.stringMatching(/^taken down on .*: a court order$/),
      });
    }
    const { articles } = await services.catalogue.articles({ copies: "show", limit: 50 });
    expect(articles).toHaveLength(short.length - 4);
    expect(await services.catalogue.takedown(await place.idOf("tower"))).toBe(null);
  });

  test("is in no table and no file of an index from then on: only what holds it aside has it", async () => {
    const places = findIn(await kept(place), piecesOf(...gone)).map(
      (found) => found.split(": ")[0] ?? "",
    );
    for (const where of places) expect(where).toMatch(/\/takedown\/held\/|\/inbox\/town\//);
    expect(places.length).toBeGreaterThan(0);
  });

  test("leaves the rest as it was, byte for byte", async () => {
    const after = comparable(await kept(place));
    const services = await place.services();
    const taken = new Set((await services.tombstoneStore.all()).flatMap(({ ownIds }) => ownIds));
    const isTheirs = (where: string) => [...taken].some((id) => where.includes(id));
    for (const [where, bytes] of before) {
      const isDrop = /DROP#inbox\/town\/(?:\S*bridge\S*) /.test(where);
      if (isTheirs(where) || isDrop || after.get(where) === bytes) continue;
      // What is gone, or changed, named one of them, or is what one of them taught of its source.
      const own = [...taken].map((id) => sha256(`story ${id}`).slice(0, 12));
      expect(`${where} ${Buffer.from(bytes, "base64")}`).toMatch(
        new RegExp([...taken, ...own, "bridge"].join("|")),
      );
    }
    for (const name of ["ferry", "quarry", "orchard", "tower", "unnamed"] as const) {
      const id = await place.idOf(name);
      const ofIt = [...before].filter(([where]) => where.includes(`ARTICLE#${id}`));
      expect(ofIt.length).toBeGreaterThan(2);
      for (const [where, bytes] of ofIt) expect(after.get(where), where).toBe(bytes);
      expect(await services.catalogue.article(id)).not.toBe(null);
    }
  });

  test.each<[string, () => typeof pages.bridge]>([
    ["again, byte for byte", () => ({ ...pages.bridge, key: "inbox/town/again.html" })],
    [
      "saved at another time",
      () => ({ ...pages.bridge, key: "inbox/town/later.html", capturedAt: "2025-06-01" }),
    ],
    [
      "under its address, with another text",
      () => ({ ...page("bridge", hosts.daily, prose("other")), key: "inbox/town/other.html" }),
    ],
    [
      "with its text, from elsewhere",
      () => ({ ...page("bridge", "mirror.example.edu"), key: "inbox/town/mirror.html" }),
    ],
    [
      "with its text a little changed, from elsewhere",
      () => ({
        ...page("bridge", "mirror.example.gov", [
          ...prose("bridge"),
          "One more short line was added.",
        ]),
        key: "inbox/town/mirror2.html",
      }),
    ],
  ])("stays out when it comes %s", async (_, dropped) => {
    const { key } = dropped();
    await world.drop(dropped());
    await place.deliver(key);
    await place.deliver(key);
    const services = await place.services();
    expect(await outcomeOf(services, key)).toMatchObject({ reason: "taken-down" });
    const raw = (await kept(place)).filter(
      ({ where }) => /\/(?:raw|also)\//.test(where) && !where.includes("/held/"),
    );
    expect(findIn(raw, piecesOf("bridge"))).toEqual([]);
  });

  test("lets other pages in", async () => {
    const other = { ...page("bell", hosts.daily), key: "inbox/town/bell.html" };
    await world.drop(other);
    await place.deliver(other.key);
    expect(await outcomeOf(await place.services(), other.key)).toMatchObject({
      outcome: "archived",
    });
  });

  test("is in no byte of any store once it is final, also after a redrop and in a further edition", async () => {
    const services = await place.services();
    for (const takedown of await services.tombstoneStore.all()) {
      await services.tombstoneStore.update({ ...takedown, finalAt: new Date().toISOString() });
    }
    expect(await settleTakedowns(services)).toMatchObject({ final: 3 });
    expect(findIn(await kept(place), piecesOf(...gone))).toEqual([]);

    await world.drop({ ...pages.bridge, key: "inbox/town/once-more.html" });
    await place.deliver("inbox/town/once-more.html");
    await settleTakedowns(services);
    expect(findIn(await kept(place), piecesOf(...gone))).toEqual([]);

    const { edition } = await buildEdition(place.open.services, { now: true });
    await publishEdition(place.open.services, edition?.number ?? 0, { isMeant: true });
    expect(findIn(await kept(place), piecesOf(...gone))).toEqual([]);
    const { articles } = await (await place.services()).catalogue.articles({
      copies: "show",
      limit: 50,
    });
    expect(articles).toHaveLength(short.length - 4 + 1);
  });

  test("is not given back when it is final, and it is said so", async () => {
    const services = await place.services();
    const takedowns = await takedownsOf(services, await place.idOf("bridge"));
    expect(takedowns).toHaveLength(1);
    await expect(undoTakedowns(services, takedowns)).rejects.toThrow(
      /final: what it took is deleted/,
    );
    expect(await services.catalogue.takedown(await place.idOf("bridge"))).toMatchObject({
      isFinal: true,
    });
  });
});

describe("undone in time", () => {
  test("everything is back, item by item and object by object", async () => {
    const place = await town(all);
    const services = await place.services();
    await indexArchive({ ...place.open, services }, { rebuild: false });
    const [items, objects] = [await itemsOf(place), comparable(await kept(place))];
    const ids = [await place.idOf("long"), await place.idOf("ferry"), await place.idOf("unnamed")];
    const taken = [
      ...(await takeStory(services, await place.idOf("bridge"))),
      ...(await takeDown(services, ids, hold)),
    ];
    expect(taken).toHaveLength(6);
    expect(await itemsOf(place)).not.toEqual(items);

    await undoTakedowns(services, taken);
    expect(await itemsOf(place)).toEqual(items);
    const after = comparable(await kept(place));
    for (const [where, bytes] of objects) {
      if (!/ ARTICLE#\S+ HEAD$/.test(where)) expect(after.get(where), where).toBe(bytes);
    }
    expect([...after.keys()].sort()).toEqual([...objects.keys()].sort());
    expect((await kept(place)).filter(({ where }) => where.includes("/held/"))).toEqual([]);
    const index = await kept(place);
    expect(
      findIn(
        index.filter(({ where }) => where.includes("/search/")),
        [wordOf("bridge")],
      ),
    ).not.toEqual([]);
    await expect(
      undoTakedowns(services, await takedownsOf(services, taken[0]?.id ?? "")),
    ).rejects.toThrow(/undone before/);
  }, 300_000);

  test("what was turned away meanwhile is asked for again", async () => {
    const place = await town(few);
    const services = await place.services();
    const taken = await takeDown(services, [await place.idOf("ferry")], hold);
    const again = { ...pages.ferry, key: "inbox/town/ferry-again.txt", capturedAt: "2025-08-01" };
    await world.drop(again);
    await place.deliver(again.key);
    expect(await outcomeOf(services, again.key)).toMatchObject({ reason: "taken-down" });
    await undoTakedowns(services, taken);
    expect(await services.queue.depth()).toBe(1);
    expect(await outcomeOf(services, again.key)).toBe(undefined);
    await place.deliver(again.key);
    expect(await outcomeOf(services, again.key)).toMatchObject({ outcome: "duplicate" });
  });
});

describe("one of several that carry a text", () => {
  test("goes alone, and the others stay, also when the table is built anew", async () => {
    const place = await town(["bridge", "bridgeEcho", "bridgeWire", "tower"]);
    const services = await place.services();
    const id = await place.idOf("bridge");
    await takeDown(services, [id], atOnce);
    await settleTakedowns(services);
    const shown = async () =>
      (await (await place.services()).catalogue.articles({ copies: "show", limit: 9 })).articles
        .map(({ url }) => url)
        .sort();
    const others = [pages.bridgeEcho.url, pages.bridgeWire.url, pages.tower.url].sort();
    expect(await shown()).toEqual(others);
    expect((await services.catalogue.story(await place.idOf("bridgeEcho")))?.members).toHaveLength(
      2,
    );
    await place.archive.loseTable();
    await loseTable(place);
    await rebuildArchive(place.open);
    expect(await shown()).toEqual(others);
    expect(await services.catalogue.takedown(id)).toMatchObject({ isFinal: true });
  }, 300_000);

  test("leaves the bytes to whoever saved the very same page from another address", async () => {
    const twin = {
      ...pages.bridge,
      key: "inbox/town/twin.html",
      url: "https://twin.example.edu/bridge",
    };
    const place = await town(["bridge"]);
    await world.drop(twin);
    await place.deliver(twin.key);
    const services = await place.services();
    const [told] = await services.catalogue.outcomes(twin.key);
    const twinId = String(told && "articleId" in told && told.articleId);
    const copies = async () =>
      (await Array.fromAsync(services.rawStore.copies({ withRepeats: true })))
        .map(({ drop }) => drop.key)
        .sort();
    const [items, before] = [await itemsOf(place), await copies()];
    expect(before).toEqual([pages.bridge.key, twin.key].sort());
    const taken = await takeDown(services, [await place.idOf("bridge")], hold);
    expect(await copies()).toEqual([twin.key]);
    expect(
      await services.rawStore.get((await services.catalogue.place(twinId))?.raw ?? { key: "" }),
    ).not.toBe(null);
    await undoTakedowns(services, taken);
    expect([await itemsOf(place), await copies()]).toEqual([items, before]);
  });
});

describe("a table", () => {
  test("that is brought back to before the takedown has it taken out again", async () => {
    const place = await town(few);
    const items = await place.archive.items();
    const services = await place.services();
    await takeStory(services, await place.idOf("bridge"), atOnce);
    await settleTakedowns(services);
    const restored = await openTown(world, few, await place.archive.restored(items));
    expect(findIn(await kept(restored), piecesOf("bridge"))).not.toEqual([]);
    const again = await restored.services();
    expect(await restoreTombstones(again)).toBe(2);
    await settleTakedowns(again);
    expect(findIn(await kept(restored), piecesOf("bridge"))).toEqual([]);
    await restored.deliver(pages.tower.key);
  });

  test("that is built anew lets nothing in, from raw copies or from the inbox", async () => {
    const place = await town(few);
    const services = await place.services();
    await takeStory(services, await place.idOf("bridge"));
    await place.archive.loseTable();
    await loseTable(place);
    const { copies } = await rebuildArchive(place.open);
    expect(copies).toBe(2);
    // The drops are in the inbox still, and are swept up.
    await place.deliver(pages.bridge.key, pages.bridgeEcho.key);
    const now = await place.services();
    expect(await outcomeOf(now, pages.bridge.key)).toMatchObject({ reason: "taken-down" });
    const { articles } = await now.catalogue.articles({ copies: "show", limit: 9 });
    expect(articles).toHaveLength(2);
    // And what is held is given back to the new table.
    await undoTakedowns(
      now,
      (await now.tombstoneStore.all()).filter(({ state }) => state === "hidden"),
    );
    expect((await now.catalogue.articles({ copies: "show", limit: 9 })).articles).toHaveLength(4);
  });
});

describe("depths", () => {
  test("what is hidden is never final, and can be given back at any time", async () => {
    const place = await town(few);
    const services = await place.services();
    const taken = await takeDown(services, [await place.idOf("ferry")], {
      ...atOnce,
      depth: "hide",
    });
    expect(await settleTakedowns(services)).toMatchObject({ final: 0 });
    await undoTakedowns(services, taken);
    expect(await services.catalogue.article(await place.idOf("ferry"))).not.toBe(null);
  });

  test("with all of it, the address goes, too", async () => {
    const place = await town(few);
    const services = await place.services();
    const address = `https://${hosts.daily}/ferry`;
    await takeDown(services, [await place.idOf("ferry")], { ...atOnce, depth: "all" });
    await settleTakedowns(services);
    expect(findIn(await kept(place), [address])).toEqual([]);
    expect(await services.catalogue.takedown(await place.idOf("ferry"))).toMatchObject({
      url: null,
    });
    const again = {
      ...pages.ferry,
      key: "inbox/town/by-address.txt",
      body: prose("other").join("\n"),
    };
    await world.drop(again);
    await place.deliver(again.key);
    expect(await outcomeOf(services, again.key)).toMatchObject({ reason: "taken-down", url: null });
  });
});
