/** What gets lost, doubled or overtaken as a whole: events, batches, the queue, the table. */
import { PurgeQueueCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentsOf } from "../support/contents.ts";
import { openWorld, type World } from "../support/world.ts";
import { drops, keys } from "./drops.ts";
import { announce, openRun, runThrough, sweepThrough, work } from "./run.ts";

let world: World;
let calm: Record<string, unknown>[];

beforeAll(async () => {
  world = await openWorld();
  for (const drop of drops) await world.drop(drop);
  calm = (await runThrough(world)).contents;
}, 60_000);
afterAll(() => world?.stop());

describe("events", () => {
  const reversed = [...keys].reverse();
  test.each([
    ["in batches", keys, 10],
    ["twice each", keys.flatMap((key) => [key, key]), 10],
    ["backwards", reversed, 1],
    ["backwards in batches, then again", [...reversed, ...keys], 10],
    ["every other one lost", keys.filter((_, n) => n % 2 === 0), 1],
    ["all lost", [], 10],
  ])("%s: the same archive", async (_, events, batchSize) => {
    expect((await runThrough(world, { events, batchSize })).contents).toEqual(calm);
  });

  test("one that comes after the sweep has done its work changes nothing", async () => {
    const run = await openRun(world);
    expect(await sweepThrough(world, run)).toBe(keys.length);
    await announce(world, run.archive, keys);
    await work(world, run);
    expect(contentsOf(await run.archive.items())).toEqual(calm);
  });
});

test("a worker that is killed in the middle of a batch of ten loses none of it", async () => {
  const { disturbance } = await runThrough(world, { batchSize: 10 });
  const { length } = disturbance.calls;
  for (let at = 1; at < length; at += 9) {
    const run = await runThrough(world, { batchSize: 10, fault: { at, kind: "killed" } });
    expect(run.contents, `killed after call ${at} of ${length}`).toEqual(calm);
  }
});

test("a queue that is emptied half-way is filled again by the sweep", async () => {
  const run = await openRun(world);
  const half = keys.slice(0, 3);
  await announce(world, run.archive, half);
  await work(world, run);
  await announce(world, run.archive, keys.slice(3));
  const QueueUrl = run.archive.variables.WINNOW_QUEUE_URL;
  await world.owner.sqs.send(new PurgeQueueCommand({ QueueUrl }));
  expect(await sweepThrough(world, run)).toBe(keys.length - half.length);
  expect(contentsOf(await run.archive.items())).toEqual(calm);
});

test.each([0, 2, 4])(
  "a table that is restored from a copy made after %d drops is brought up to date by the sweep",
  async (count) => {
    const run = await openRun(world);
    await announce(world, run.archive, keys.slice(0, count));
    await work(world, run);
    const copy = await run.archive.items();
    await announce(world, run.archive, keys.slice(count));
    await work(world, run);

    const archive = await run.archive.restored(copy);
    expect(await archive.items()).toEqual(copy);
    expect(await sweepThrough(world, { ...run, archive })).toBeGreaterThan(0);
    expect(contentsOf(await archive.items())).toEqual(calm);
  },
);
