/** What the functions' log tells of a drop, from its event to its outcome. */
import { ingestBatch } from "@winnow/functions/ingest";
import { sweep } from "@winnow/functions/sweep";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textPage } from "../support/pages.ts";
import { eventOf, openWorld, recordOf, type World } from "../support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

test("one id follows a drop through the sweep, a failure and its outcome", async () => {
  const archive = await world.freshArchive();
  const key = "inbox/a/followed.txt";
  await world.drop({ key, body: textPage("Followed") });
  const lines: Record<string, unknown>[] = [];
  const services = {
    ...archive.services,
    log: (line: Record<string, unknown>) => lines.push(line),
  };

  await sweep(services, new Date(Date.now() + 60_000));
  const listed = (await Array.fromAsync(world.inbox.list())).find((drop) => drop.key === key);
  const [{ body } = { body: "" }] = eventOf([key]).Records;
  const announced = body.replace('"key":', `"eTag":"${listed?.etag}","key":`);
  archive.faults.reset(3);
  await ingestBatch(services, { Records: [recordOf(announced, "m", 1)] });
  archive.faults.reset();
  await ingestBatch(services, { Records: [recordOf(announced, "m", 2)] });

  const told = lines.filter(({ drop }) => drop !== undefined);
  expect(told.map(({ event }) => event)).toEqual(["requeued", "failure", "capture"]);
  expect(new Set(told.map(({ drop }) => drop)).size).toBe(1);
  expect(told.at(-1)).toMatchObject({ outcome: "archived", key, ms: expect.any(Number) });
  expect(JSON.stringify(lines)).not.toContain("Lower Velm");
});
