/** The snapshot in the raw bucket: whole, gone on with, fresh, of one edition, and without what is taken down. */
import { Manifest } from "@winnow/export/run";
import type { Services } from "@winnow/functions/services";
import { snapshotPrefix, writeSnapshot } from "@winnow/functions/snapshot";
import { takeDown } from "@winnow/functions/takedown";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openWorld, type World } from "../support/world.ts";

const days = ["2025-03-01", "2025-03-02", "2025-03-03"];
const keys = days.map((day) => `inbox/town/${day}.html`);

/** A page that says on which day it was published. */
function pageOf(day: string): string {
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>On ${day} the mayor of Orrin opened bridge number ${n}, and a band of ${n} played.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>Bridge of ${day}</title>
<link rel="canonical" href="https://town.example.org/${day}">
<meta property="article:published_time" content="${day}T10:00:00Z"></head>
<body><article><h1>Bridge of ${day}</h1>${paragraphs.join("")}</article></body></html>`;
}

let world: World;
let services: Services;
beforeAll(async () => {
  world = await openWorld();
  for (const [n, key] of keys.entries()) await world.drop({ key, body: pageOf(days[n] ?? "") });
});
afterAll(() => world?.stop());
beforeEach(async () => {
  const archive = await world.freshArchive();
  services = archive.services;
  await archive.deliver(...keys);
});

/** Runs as the timer does, on the services as they are. */
function run(options: Partial<Parameters<typeof writeSnapshot>[1]> = {}, of = services) {
  return writeSnapshot(of, { maxAgeMs: 0, until: Number.POSITIVE_INFINITY, ...options });
}

/** A clock that says `times` times that there is time, and then that there is none. */
function clockFor(times: number) {
  let asked = 0;
  return {
    now() {
      asked += 1;
      return new Date(asked <= times ? 0 : 2);
    },
  };
}

async function keysOf(): Promise<string[]> {
  const found = await Array.fromAsync(services.rawObjects.list(snapshotPrefix));
  return found.map(({ key }) => key.slice(snapshotPrefix.length)).sort();
}

async function titles(): Promise<unknown[]> {
  const rows = [];
  for (const key of (await keysOf()).filter((name) => name.endsWith(".parquet"))) {
    const file = (await services.rawObjects.get(snapshotPrefix + key))?.bytes.slice().buffer;
    rows.push(...(await parquetReadObjects({ file: file as ArrayBuffer, compressors })));
  }
  return rows.map(({ title }) => title).sort();
}

const fileOf = (day: string) => `articles/day=${day}/part-0.parquet`;
const whole = [...days.map(fileOf), "manifest.json"];

describe("a snapshot", () => {
  test("holds every article in the file of its day, with a manifest", async () => {
    expect(await run()).toEqual({ outcome: "whole", articles: 3 });
    expect(await keysOf()).toEqual(whole);
    expect(await titles()).toEqual(days.map((day) => `Bridge of ${day}`));
    const text = (await services.rawObjects.get(`${snapshotPrefix}manifest.json`))?.bytes;
    const manifest = Manifest.parse(JSON.parse(Buffer.from(text ?? []).toString()));
    expect(manifest).toMatchObject({ format: "parquet", articles: 3, undated: 0 });
  });

  test("ends when its time is over, and the next run goes on where it was", async () => {
    // Asked once for the age, then once a file.
    const first = { ...services, clock: clockFor(1) };
    expect(await run({ until: 1 }, first)).toEqual({ outcome: "unfinished", articles: 1 });
    expect(await keysOf()).toContain(fileOf("2025-03-01"));
    expect(await keysOf()).not.toContain("manifest.json");
    const before = await services.rawObjects.tagOf(snapshotPrefix + fileOf("2025-03-01"));
    const puts: string[] = [];
    const rawObjects = new Proxy(services.rawObjects, {
      get(target, name) {
        const member = Reflect.get(target, name, target);
        if (typeof member !== "function") return member;
        if (name === "putFile") puts.push(String(name));
        return member.bind(target);
      },
    });
    expect(await run({}, { ...services, rawObjects })).toEqual({ outcome: "whole", articles: 3 });
    expect(puts).toHaveLength(2);
    expect(await services.rawObjects.tagOf(snapshotPrefix + fileOf("2025-03-01"))).toBe(before);
    expect(await keysOf()).toEqual(whole);
  });

  test("is left alone while it is fresh, and written again when it is old", async () => {
    const today = { ...services, clock: { now: () => new Date() } };
    await run({}, today);
    const hour = 60 * 60 * 1000;
    expect(await run({ maxAgeMs: hour }, today)).toEqual({ outcome: "fresh", articles: 0 });
    const later = { ...services, clock: { now: () => new Date(Date.now() + 2 * hour) } };
    expect(await run({ maxAgeMs: hour }, later)).toEqual({ outcome: "whole", articles: 3 });
  });

  test("goes on with no file of another edition", async () => {
    await run({ until: 1 }, { ...services, clock: clockFor(1) });
    const other = { ...services, table: "another-edition", clock: clockFor(1) };
    expect(await run({ until: 1 }, other)).toEqual({ outcome: "unfinished", articles: 1 });
    expect(await run()).toEqual({ outcome: "whole", articles: 3 });
    expect(await keysOf()).toEqual(whole);
  });

  test("goes when something is taken down, and comes again without it", async () => {
    await run();
    const { articles } = await services.catalogue.articles({ limit: 50, copies: "show" });
    const id = articles.find(({ title }) => title === "Bridge of 2025-03-02")?.id ?? "";
    await takeDown(services, [id], { why: "a court order", depth: "text", graceMs: 0 });
    expect(await keysOf()).toEqual([]);
    await run();
    expect(await titles()).toEqual(["Bridge of 2025-03-01", "Bridge of 2025-03-03"]);
  });
});
