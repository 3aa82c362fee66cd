/**
 * Several processes drop at once while the one that serves is killed: the archive is that of a calm
 * run, item by item. Small here; `npm run bench:soak` is the whole of it.
 */
import { expect, test } from "vitest";
import { soak } from "../../packages/bench/src/stack/soak/soak.ts";

test("drops by several clients, whose owner is killed, are as in a calm run", async () => {
  const drops = 24;
  const { itemCounts, killedAt, missing, surplus } = await soak({
    drops,
    clients: 3,
    kills: 1,
    seed: 3,
  });
  expect([missing, surplus]).toEqual([[], []]);
  expect(killedAt).toHaveLength(1);
  // A drop each, what was seen of it, and for most an article with its text.
  expect(itemCounts.calm).toBeGreaterThan(4 * drops);
}, 3_600_000);
