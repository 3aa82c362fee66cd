/** Several who search an archive that has no index yet: each wants to build it, one does, and all find. */
import { setTimeout } from "node:timers/promises";
import { withSearch } from "@winnow/operations/search-archive";
import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { type Archive, openWorld, type World } from "../support/world.ts";

const keys = Array.from({ length: 12 }, (_, n) => `inbox/news/${n}.html`);

/** A part of what a build takes. */
const betweenMs = 60;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const [n, key] of keys.entries()) {
    await world.drop({
      key,
      body: htmlPage(`The zephyr ferry ${n}`, `https://p.example.org/${n}`),
    });
  }
});
afterAll(() => world?.stop());

test("searches at once over an archive without an index all have its articles", async () => {
  for (let round = 0; round < 3; round += 1) {
    const archive: Archive = await world.freshArchive();
    await archive.deliver(...keys);
    const open = { ...archive, stop: async () => undefined };
    // One after the other: who comes later takes the build over from who has begun it.
    const totals = Array.from({ length: 4 }, async (_, n) => {
      await setTimeout(n * betweenMs);
      return withSearch(open, async (search) => (await search.overview("zephyr")).total);
    });
    expect(await Promise.all(totals)).toEqual([12, 12, 12, 12]);
  }
});
