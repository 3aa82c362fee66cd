/** Containers: each page in one is a capture of its own, and the drop is settled when all of them are filed. */
import { type CapturePorts, ingestBytes } from "@winnow/core/pipeline/ingest";
import type { Capture } from "@winnow/core/records";
import { type MemoryWorld, memoryDropOf, openMemoryWorld } from "@winnow/core/testing";
import { expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { readOnce } from "../support/read-once.ts";

const url = "https://news.example.org/bridge";
const drop = memoryDropOf({ key: "inbox/a/saves.warc", body: "three pages" });
const pipeline = readOnce();

const told = { contentType: "text/html", http: null, given: null };

/** Two saves of one page with equal bytes, at one instant, and a page between them. */
const pages: readonly Capture[] = [
  { url, body: htmlPage("Bridge closed", url) },
  { url: "https://news.example.org/ferry", body: htmlPage("Ferry sold", "/ferry") },
  { url, body: htmlPage("Bridge closed", url) },
].map(({ url, body }, n) => ({
  ...{ ...told, url, capturedAt: "2025-03-01T00:00:00.000Z", isDated: true },
  bytes: new TextEncoder().encode(body),
  place: { at: 1000 * n, length: 1000 },
}));

async function* inOrder(captures: readonly Capture[]): AsyncIterable<Capture> {
  yield* captures;
}

const ingest = (world: MemoryWorld, ports: CapturePorts = world.ports) =>
  ingestBytes(ports, drop, new Uint8Array(), inOrder(pages));

const isSettled = ({ ports }: MemoryWorld) => ports.outcomes.isSettled(drop.key, drop.etag);

async function fatesOf({ catalogue }: MemoryWorld) {
  return (await catalogue.outcomes(drop.key)).map(({ at, outcome }) => `${at} ${outcome}`).sort();
}

test("a page that stands at two places of a container was seen twice", async () => {
  const world = openMemoryWorld(pipeline);
  await ingest(world);
  const fates = await fatesOf(world);
  expect(fates.map((fate) => fate.split(" ")[1]).sort()).toEqual([
    "archived",
    "archived",
    "duplicate",
  ]);
  expect(await isSettled(world)).toBe(true);
});

test("a container whose worker dies at any of its outcomes is not settled until it is read to its end", async () => {
  const calm = openMemoryWorld(pipeline);
  await ingest(calm);
  for (let diesAt = 1; diesAt <= pages.length; diesAt += 1) {
    const world = openMemoryWorld(pipeline);
    let count = 0;
    const { outcomes } = world.ports;
    const mortal: typeof outcomes = {
      ofDrop: (key) => outcomes.ofDrop(key),
      outcomeOf: (key, captureId) => outcomes.outcomeOf(key, captureId),
      isSettled: (key, etag) => outcomes.isSettled(key, etag),
      settleContainer: (...args) => outcomes.settleContainer(...args),
      record: async (outcome) => {
        const recorded = await outcomes.record(outcome);
        count += 1;
        if (count === diesAt) throw new Error("killed");
        return recorded;
      },
    };
    await expect(ingest(world, { ...world.ports, outcomes: mortal })).rejects.toThrow("killed");
    expect(await isSettled(world)).toBe(false);
    await ingest(world);
    expect(await isSettled(world)).toBe(true);
    expect(await fatesOf(world)).toEqual(await fatesOf(calm));
  }
});
