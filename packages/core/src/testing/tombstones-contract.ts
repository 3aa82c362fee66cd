/** What every adapter of tombstones promises, as a suite that each of them runs. */
import { describe, expect, test } from "vitest";
import { takedownOf } from "../filing/tombstones.ts";
import type { Mark, TombstoneStore } from "../ports/tombstones.ts";
import type { Takedown } from "../records/takedown.ts";
import { takedownIdOf } from "../records/takedown-facts.ts";

const at = "2026-01-05T00:00:00.000Z";
const [a, b, c] = ["a".repeat(32), "b".repeat(32), "c".repeat(32)] as [string, string, string];
const address: Mark = { kind: "address", value: "https://paper.example/ferry" };
const bytes: Mark = { kind: "bytes", value: "1".repeat(64) };
const pieces = ["p1", "p2", "p3", "p4"].map((value): Mark => ({ kind: "piece", value }));

function takedown(articleId: string, more: Partial<Takedown> = {}): Takedown {
  const id = takedownIdOf(articleId, at, more.why ?? "why");
  return {
    ...{ id, batch: id, articleId, ownIds: [articleId], except: [], at, why: "why" },
    ...{ depth: "text", state: "open", finalAt: at, url: null },
    ...more,
  };
}

/** Runs the suite; `open` gives fresh ports, and a way to lose the table alone. */
export function describeTombstones(
  name: string,
  open: () => Promise<{ tombstones: TombstoneStore; loseTable: () => Promise<void> }>,
): void {
  describe(name, () => {
    test("know a page by any of its marks, and no other page", async () => {
      const { tombstones } = await open();
      const one = takedown(a);
      await tombstones.set(one, [address, bytes]);
      for (const mark of [address, bytes]) {
        expect(await takedownOf(tombstones, b, [mark]), mark.kind).toEqual(one);
      }
      for (const mark of [
        { kind: "address", value: "https://paper.example/ferry-2" },
        { kind: "bytes", value: address.value },
        { kind: "text", value: bytes.value },
      ] satisfies Mark[]) {
        expect(await takedownOf(tombstones, b, [mark]), mark.kind).toBe(null);
      }
      expect(await tombstones.marked([])).toEqual(new Map());
    });

    test.each([
      [4, true],
      [3, true],
      [2, false],
      [0, false],
    ])("know a text by %d of its four pieces: %s", async (count, isKnown) => {
      const { tombstones } = await open();
      await tombstones.set(takedown(a), pieces);
      const others = ["o1", "o2", "o3", "o4"].map((value): Mark => ({ kind: "piece", value }));
      const asked = [...pieces.slice(0, count), ...others.slice(count)];
      expect((await takedownOf(tombstones, b, asked)) !== null).toBe(isKnown);
    });

    test("count the pieces of each takedown on its own", async () => {
      const { tombstones } = await open();
      await tombstones.set(takedown(a), pieces.slice(0, 2));
      await tombstones.set(takedown(b), pieces.slice(2));
      expect(await takedownOf(tombstones, c, pieces)).toBe(null);
    });

    test("keep no article out that carried the text before, unless it was taken down itself", async () => {
      const { tombstones } = await open();
      await tombstones.set(takedown(a, { except: [b] }), [bytes]);
      expect(await takedownOf(tombstones, b, [bytes])).toBe(null);
      expect(await takedownOf(tombstones, c, [bytes])).not.toBe(null);
      const own = takedown(b, { why: "itself" });
      await tombstones.set(own, [bytes]);
      expect(await takedownOf(tombstones, b, [bytes])).toEqual(own);
    });

    test("are lifted for one takedown and stand for another", async () => {
      const { tombstones } = await open();
      const [one, other] = [takedown(a), takedown(b)];
      await tombstones.set(one, [address, bytes]);
      await tombstones.set(other, [bytes]);
      await tombstones.update({ ...one, state: "undone" });
      await tombstones.lift(one.id);
      await tombstones.lift(one.id);
      expect(await takedownOf(tombstones, c, [address])).toBe(null);
      expect(await takedownOf(tombstones, c, [bytes])).toEqual(other);
    });

    test("tell of an own id while the takedown is in force", async () => {
      const { tombstones } = await open();
      const one = takedown(a, { ownIds: [a, b] });
      await tombstones.set(one, []);
      expect(await tombstones.ofOwnId(b)).toEqual(one);
      expect(await tombstones.ofOwnId(c)).toBe(null);
      await tombstones.update({ ...one, state: "undoing" });
      expect(await tombstones.ofOwnId(b)).toBe(null);
    });

    test("list every takedown, the latest first", async () => {
      const { tombstones } = await open();
      const later = takedown(b, { at: "2026-01-06T00:00:00.000Z" });
      await tombstones.set(takedown(a), [address]);
      await tombstones.set(later, [address]);
      expect(await tombstones.all()).toEqual([later, takedown(a)]);
    });

    test("remember which drops were turned away, once each", async () => {
      const { tombstones } = await open();
      const { id } = takedown(a);
      const drop = { dropKey: "inbox/a/1.html", captureId: c, etag: "t" };
      await tombstones.set(takedown(a), []);
      await tombstones.noteTurnedAway(id, drop);
      await tombstones.noteTurnedAway(id, drop);
      expect(await tombstones.turnedAway(id)).toEqual([drop]);
      await tombstones.forgetTurnedAway(id);
      expect(await tombstones.turnedAway(id)).toEqual([]);
    });

    test("are known again to a table that was made anew, and are gone through once more", async () => {
      const world = await open();
      const { loseTable } = world;
      const [one, undone] = [takedown(a, { state: "final" }), takedown(b, { state: "undone" })];
      await world.tombstones.set(one, [address]);
      await world.tombstones.set(undone, []);
      expect(await world.tombstones.restore()).toEqual([]);
      await loseTable();
      expect(await takedownOf(world.tombstones, c, [address])).toBe(null);
      expect(await world.tombstones.restore()).toEqual([{ ...one, state: "open" }]);
      expect(await takedownOf(world.tombstones, c, [address])).toMatchObject({ id: one.id });
      expect(await world.tombstones.takedown(undone.id)).toEqual(undone);
    });
  });
}
