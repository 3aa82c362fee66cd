/** Takedowns that are killed at any call, raced with filing, and what they cost whoever files. */

import { ingestBatch } from "@winnow/functions/ingest";
import type { Services } from "@winnow/functions/services";
import { idsOfStory, settleTakedowns, takeDown, undoTakedowns } from "@winnow/functions/takedown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomOf } from "../support/chance.ts";
import { everyByte, findIn } from "../support/every-byte.ts";
import { eventOf, openWorld, type World } from "../support/world.ts";
import { type Name, openTown, page, pages, piecesOf, prose, type Town } from "./small-town.ts";

const names: Name[] = ["bridge", "bridgeEcho", "ferry"];
const hold = { why: "a court order", depth: "text", graceMs: 1e9 } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world?.stop());

async function town(of: readonly Name[] = names): Promise<Town> {
  for await (const { key, etag } of world.inbox.list())
    await world.inbox.erase(key, new Set([etag]));
  for (const name of of) await world.drop(pages[name]);
  return openTown(world, of);
}

/** What an archive has in the end: its items but those of the takedown itself, and its raw copies. */
async function stateOf({ archive, open }: Town) {
  const items = (await archive.items())
    .filter(({ PK }) => !/^(?:TOMBSTONE|TAKEDOWN|EDITIONS)/.test(String(PK)))
    .map(({ changePK: _, changeKey: __, detail: ___, ...item }) => item);
  const copies = await Array.fromAsync(open.services.rawStore.copies({ withRepeats: true }));
  const states = (await open.services.tombstoneStore.all()).map(({ state }) => state);
  return {
    items: withoutInstants(items),
    copies: copies.map(({ pointer }) => pointer.key),
    states,
  };
}

/** Each archive reads the inbox at the instant of its own drops. */
function withoutInstants(items: Record<string, unknown>[]): unknown {
  return JSON.parse(
    JSON.stringify(items, (name, value) => {
      if (["droppedAt", "document"].includes(name)) return null;
      return value instanceof Set ? [...value].sort() : value;
    }),
  );
}

/** Runs work until it dies after so many storage calls; whether it died. */
async function dies(place: Town, calls: number, work: () => Promise<unknown>): Promise<boolean> {
  place.archive.faults.reset(calls);
  const error = await work().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  place.archive.faults.reset();
  if (error !== null) expect(String(error)).toContain("WorkerDied");
  return error !== null;
}

async function makeDue(services: Services): Promise<void> {
  for (const takedown of await services.tombstoneStore.all()) {
    await services.tombstoneStore.update({ ...takedown, finalAt: new Date().toISOString() });
  }
}

describe("killed at calls that chance draws, and gone on with", () => {
  test("a takedown ends as one that was not", async () => {
    const chance = randomOf(5);
    const calm = await town();
    const services = await calm.services();
    calm.archive.faults.reset();
    await takeDown(services, await idsOfStory(services, await calm.idOf("bridge")), hold);
    const total = calm.archive.faults.calls;
    const [hidden, ending] = [await stateOf(calm), [] as number[]];
    expect(hidden.states).toEqual(["hidden", "hidden"]);
    await makeDue(services);
    calm.archive.faults.reset();
    await settleTakedowns(services);
    ending.push(calm.archive.faults.calls);
    const final = await stateOf(calm);
    expect(final.states).toEqual(["final", "final"]);

    for (let run = 0; run < 5; run += 1) {
      const place = await town();
      const own = await place.services();
      const ids = await idsOfStory(own, await place.idOf("bridge"));
      const first = 1 + Math.floor(((run + chance()) * total) / 5);
      let deaths = 0;
      if (await dies(place, first, () => takeDown(own, ids, hold))) deaths += 1;
      // Whoever is told that it failed asks again; whoever is not has it gone on with.
      if (await dies(place, 1 + Math.floor(chance() * total), () => settleTakedowns(own)))
        deaths += 1;
      await takeDown(own, ids, hold);
      await settleTakedowns(own);
      expect(await stateOf(place), `after call ${first}`).toEqual(hidden);
      await makeDue(own);
      const last = 1 + Math.floor(((run + chance()) * Number(ending[0])) / 5);
      if (await dies(place, last, () => settleTakedowns(own))) deaths += 1;
      await settleTakedowns(own);
      expect(await stateOf(place), `final after call ${last}`).toEqual(final);
      expect(findIn(await everyByte(place.open), piecesOf("bridge"))).toEqual([]);
      expect(deaths).toBeGreaterThan(0);
    }
  }, 300_000);

  test("an undo ends as one that was not", async () => {
    const chance = randomOf(6);
    const place = await town();
    const services = await place.services();
    const before = { ...(await stateOf(place)), states: [] as string[] };
    for (let run = 0; run < 4; run += 1) {
      const ids = await idsOfStory(services, await place.idOf("bridge"));
      const taken = await takeDown(services, ids, hold);
      let calls = 1 + Math.floor(chance() * 40);
      while (await dies(place, calls, () => undoTakedowns(services, taken))) {
        calls = 20 + Math.floor(chance() * 200);
        const standing = await services.tombstoneStore.takedown(taken[0]?.id ?? "");
        if (standing?.state === "undone") break;
      }
      await settleTakedowns(services);
      expect({ ...(await stateOf(place)), states: [] }).toEqual(before);
    }
  }, 300_000);
});

describe("filed by a worker while it is taken down", () => {
  const later = "inbox/town/bridge-later.html";

  /** Delivers the later text of the bridge, which is taken down right before that step of the worker. */
  async function raced(step: "copy" | "outcome" | "article"): Promise<Town> {
    const place = await town(["bridge", "ferry"]);
    await world.drop(pages.bridgeLater);
    const services = await place.services();
    let isDone = false;
    const takeIt = async () => {
      if (isDone) return;
      isDone = true;
      await takeDown(services, [await place.idOf("bridge")], hold);
    };
    const preceded = <Port extends object>(port: Port, method: keyof Port): Port =>
      new Proxy(port, {
        get(target, name) {
          const member = Reflect.get(target, name, target);
          if (typeof member !== "function") return member;
          return async (...args: unknown[]) => {
            if (name === method) await takeIt();
            return member.apply(target, args);
          };
        },
      });
    const { storesOf } = services;
    const raced: Services = {
      ...services,
      ...(step === "copy" ? { rawStore: preceded(services.rawStore, "put") } : {}),
      ...(step === "article" ? { articles: preceded(services.articles, "writeHead") } : {}),
      ...(step === "outcome" ? { outcomes: preceded(services.outcomes, "record") } : {}),
      storesOf,
    };
    expect(await ingestBatch(raced, eventOf([later]))).toEqual({ batchItemFailures: [] });
    expect(isDone).toBe(true);
    return place;
  }

  test.each(["copy", "article", "outcome"] as const)(
    "right before it writes the %s, it is taken back at once, and deleted with the rest",
    async (step) => {
      const place = await raced(step);
      const services = await place.services();
      const [told] = await services.catalogue.outcomes(later);
      expect(told).toMatchObject({ outcome: "rejected", reason: "taken-down", title: null });
      expect(await services.catalogue.article(await place.idOf("bridge"))).toBe(null);
      await makeDue(services);
      await settleTakedowns(services);
      expect(findIn(await everyByte(place.open), piecesOf("bridge", "bridgelater"))).toEqual([]);
      expect(await services.catalogue.article(await place.idOf("ferry"))).not.toBe(null);
    },
    60_000,
  );

  test("an undo has it, too", async () => {
    const place = await raced("article");
    const services = await place.services();
    await settleTakedowns(services);
    await undoTakedowns(services, await services.tombstoneStore.all());
    expect((await services.catalogue.versions(await place.idOf("bridge")))?.all).toHaveLength(2);
  }, 60_000);
});

describe("whoever files", () => {
  test("asks for nothing more where nothing was ever taken down, and for three things where it was", async () => {
    const place = await town(["ferry"]);
    const [one, other] = [
      page("bell", "a.example.org"),
      page("lamp", "b.example.com", prose("lamp")),
    ];
    for (const each of [one, other]) await world.drop(each);
    const callsOf = async (key: string) => {
      place.archive.faults.reset();
      await place.deliver(key);
      return place.archive.faults.calls;
    };
    const before = await callsOf(one.key);
    await takeDown(await place.services(), [await place.idOf("ferry")], hold);
    await callsOf("inbox/town/never-there.txt"); // the key of the marks is read once a process
    const after = await callsOf(other.key);
    // The key of the marks, the page, the text.
    expect(after - before).toBeLessThanOrEqual(3);
    expect(after).toBeGreaterThan(before);
  }, 60_000);
});
