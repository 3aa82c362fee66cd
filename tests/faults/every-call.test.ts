/**
 * Every SDK call that the worker and the sweep make is struck by every kind of fault: once retries
 * and sweep are through, the archive is the one of a calm run, item by item.
 *
 * Each run of the suite strikes every call that writes once, and every call's name by every kind: who
 * dies at a read leaves what the write before it has left. `WINNOW_FAULTS=all` strikes every call by
 * every kind.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FaultKind, faultKinds } from "../support/disturbance.ts";
import { openWorld, type World } from "../support/world.ts";
import { drops } from "./drops.ts";
import { type Conditions, type Fault, type Run, runThrough } from "./run.ts";

const kinds = Object.keys(faultKinds) as FaultKind[];
const strikesAll = process.env.WINNOW_FAULTS === "all";

let world: World;
let calm: Run;

beforeAll(async () => {
  world = await openWorld();
  for (const drop of drops) await world.drop(drop);
  calm = await runThrough(world);
}, 60_000);
afterAll(() => world?.stop());

test("a calm run takes every path: each outcome, and the sweep finds nothing left", async () => {
  const { catalogue } = calm.archive.services;
  const told = await Promise.all(drops.map(({ key }) => catalogue.outcomes(key)));
  const outcomes = Object.fromEntries(told.flat().map(({ key, outcome }) => [key, outcome]));
  expect(outcomes).toEqual({
    "inbox/a/bridge.html": "duplicate",
    "inbox/a/bridge-later.html": "version",
    "inbox/b/bridge-before.html": "archived",
    "inbox/b/empty.txt": "rejected",
    "inbox/c/scrape.txt": "archived",
    "inbox/c/same bytes.txt": "duplicate",
  });
  expect(calm.contents.filter(({ PK }) => String(PK).startsWith("FAILURE#"))).toEqual([]);
});

test.each<[string, Conditions]>([
  ["every event arrives", {}],
  ["no event arrives, and the sweep finds the drops", { events: [] }],
])(
  "a fault at any call changes nothing in the end: %s",
  async (name, conditions) => {
    const undisturbed = await runThrough(world, conditions);
    expect(undisturbed.contents).toEqual(calm.contents);
    const { calls } = undisturbed.disturbance;
    const struck = new Map<string, number>();
    for (const fault of pointsOf(conditions.events ? callsOfSweep(calls) : calls)) {
      const run = await runThrough(world, { ...conditions, fault });
      const where = `${fault.kind} at call ${fault.at}, ${run.disturbance.struck}`;
      expect(run.contents, where).toEqual(calm.contents);
      const point = `${run.disturbance.struck}: ${fault.kind}`;
      struck.set(point, (struck.get(point) ?? 0) + 1);
    }
    report(name, struck);
  },
  strikesAll ? 7_200_000 : 900_000,
);

/** Calls that leave everything as it was. */
const isRead = (name: string) => /^(?:Get|Head|BatchGet|Query|List)/.test(name);

/** Every call with every kind, or each write with the kind that its name has met least. */
function pointsOf(calls: readonly string[]): Fault[] {
  const all = calls.flatMap((name, n) => kinds.map((kind) => ({ name, at: n + 1, kind })));
  if (strikesAll) return all;
  const isLeft = new Set(all.map(({ name, kind }) => `${name}: ${kind}`));
  const isOpen = new Set(all.filter(({ name }) => !isRead(name)).map(({ at }) => at));
  // First a call and a kind that are both new, then whatever is left of either.
  const chosen: Fault[] = [];
  const take = (isWanted: (point: string, at: number) => boolean) => {
    for (const { name, at, kind } of all) {
      const point = `${name}: ${kind}`;
      if (!isWanted(point, at)) continue;
      isLeft.delete(point);
      isOpen.delete(at);
      chosen.push({ at, kind });
    }
  };
  take((point, at) => isLeft.has(point) && isOpen.has(at));
  // Reads are spread over all of the way, so that not the first of each name alone is struck.
  take((point, at) => isLeft.has(point) && at % kinds.length === kindAt(point));
  take((point) => isLeft.has(point));
  take((_, at) => isOpen.has(at));
  return chosen;
}

/** The place of a point's kind among all kinds. */
function kindAt(point: string): number {
  return kinds.findIndex((kind) => point.endsWith(`: ${kind}`));
}

/** The calls until the drops are queued; what follows them is the other run's. */
function callsOfSweep(calls: readonly string[]): readonly string[] {
  return calls.slice(0, calls.lastIndexOf("SendMessageBatch") + 1);
}

/** How often each call was struck, by its name. */
function report(run: string, struck: ReadonlyMap<string, number>): void {
  const total = [...struck.values()].reduce((sum, count) => sum + count, 0);
  const byName = Map.groupBy(struck, ([point]) => point.split(":")[0]);
  const parts = [...byName].map(
    ([name, points]) => `${name} ${points.reduce((sum, [, count]) => sum + count, 0)}`,
  );
  process.stderr.write(`faults, ${run}: ${total} runs, each struck once: ${parts.join(", ")}\n`);
}
