import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { MemoryWorld } from "../testing/memory-publishing.ts";
import { edition, readerIn, worldWithNews } from "../testing/news-world.ts";
import { idOf, sampleDocument } from "../testing/sample-documents.ts";
import { buildIndex } from "./build-index.ts";
import { sweepIndexFiles } from "./sweep.ts";
import { updateIndex } from "./update-index.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-build-test-"));
let folders = 0;
afterAll(() => rmSync(folder, { recursive: true }));

/** The ids that the published index finds. */
async function idsOf(world: MemoryWorld): Promise<string[]> {
  folders += 1;
  const reader = readerIn(join(folder, `${folders}`), world);
  const all = { query: "", order: "newest", stories: "all", limit: 200, cursor: null } as const;
  const { hits } = await reader.search(all);
  await reader.close();
  return hits.map(({ id }) => id).sort();
}

const present = (world: MemoryWorld) =>
  [...world.articles].flatMap(([id, { state }]) => (state === "present" ? [id] : [])).sort();

/** An archive of forty articles without an index, whose clock goes on by a second with every read. */
function unindexed(): MemoryWorld {
  const world = new MemoryWorld();
  for (let n = 0; n < 40; n += 1) world.file(sampleDocument(n));
  world.onRead = () => {
    world.now += 1000;
  };
  return world;
}

const named = (world: MemoryWorld) => {
  const { base, delta, retired = [] } = world.pointers.get(edition) ?? {};
  const draft = world.drafts.get(edition)?.base;
  return [base?.key, delta?.key, ...retired, draft?.key].filter(Boolean).sort();
};

describe("a build that takes longer than a run", () => {
  test("goes on where the run before stopped, and reads nothing twice", async () => {
    const world = unindexed();
    const read: string[] = [];
    const ports = world.ports();
    const source = {
      ...ports.source,
      read: (ids: readonly string[]) => {
        read.push(...ids);
        return ports.source.read(ids);
      },
    };
    const outcomes: string[] = [];
    for (let run = 0; run < 9 && outcomes.at(-1) !== "published"; run += 1) {
      const until = world.now + 1500; // two reads of seven
      const options = { isAfresh: false, until };
      outcomes.push((await buildIndex(edition, { ...ports, source }, options)).outcome);
      expect([...world.objects.keys()].sort()).toEqual(named(world));
    }
    expect(outcomes).toEqual(["unfinished", "unfinished", "published"]);
    expect(read.toSorted()).toEqual(present(world));
    expect(await idsOf(world)).toEqual(present(world));
    expect(world.drafts.get(edition)).toMatchObject({ state: "ended", base: null });
  });

  test("keeps its steps, so that a run which dies loses the last one alone", async () => {
    const world = unindexed();
    const ports = world.ports();
    let reads = 0;
    const dying = {
      ...ports.source,
      read: async (ids: readonly string[]) => {
        reads += 1;
        if (reads === 5) throw new Error("killed");
        return ports.source.read(ids);
      },
    };
    const options = { isAfresh: false, stepMs: 1500 };
    await expect(buildIndex(edition, { ...ports, source: dying }, options)).rejects.toThrow();
    expect(world.drafts.get(edition)).toMatchObject({ documents: 28, after: idOf(27) });
    let read = 0;
    const onRead = (count: number) => {
      read += count;
    };
    await buildIndex(edition, ports, { isAfresh: false, onRead });
    expect(await idsOf(world)).toEqual(present(world));
    expect(read).toBe(40); // the draft's are told as read
  });

  test.each([false, true])(
    "is as if built afresh after a death at any call, each call done: %s",
    async (isDoneFirst) => {
      let [call, wasKilled] = [0, true];
      while (wasKilled) {
        call += 1;
        const world = unindexed();
        const options = { isAfresh: false, stepMs: 1500 };
        world.killAt(call, isDoneFirst);
        wasKilled = await buildIndex(edition, world.ports(), options).then(
          () => false,
          () => true,
        );
        world.killAt(Number.POSITIVE_INFINITY, false);
        // What changes between the runs is announced behind the first run's cursor.
        world.file(sampleDocument(70));
        world.takeDown(idOf(3), 2);
        await buildIndex(edition, world.ports(), options);
        await updateIndex(edition, world.ports());
        expect(await idsOf(world)).toEqual(present(world));
        world.today = "2020-01-02";
        await sweepIndexFiles(edition, "2020-01-02", world.ports());
        expect(await idsOf(world)).toEqual(present(world));
        expect([...world.objects.keys()].sort()).toEqual(named(world));
      }
      expect(call).toBeGreaterThan(15);
    },
    30_000, // some forty builds, on a machine that may be busy
  );

  test("is left to the run that has it, until that one must have died", async () => {
    const world = unindexed();
    const ports = world.ports();
    const dying = { ...ports.source, read: () => Promise.reject(new Error("killed")) };
    const died = buildIndex(edition, { ...ports, source: dying }, { isAfresh: false });
    await expect(died).rejects.toThrow("killed");
    const waiting = { isAfresh: false, yields: true };
    expect(await buildIndex(edition, ports, waiting)).toEqual({ outcome: "held" });
    world.now += 5 * 60_000;
    expect(await buildIndex(edition, ports, waiting)).toMatchObject({ outcome: "published" });
  });

  test("is lost to the one that takes it over", async () => {
    const world = unindexed();
    const both = [1, 2].map(() => buildIndex(edition, world.ports(), { isAfresh: false }));
    const outcomes = (await Promise.all(both)).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).not.toEqual(["published", "published"]);
    expect(outcomes).toContain("published");
    expect(await idsOf(world)).toEqual(present(world));
    expect([...world.objects.keys()].sort()).toEqual(named(world));
  });

  test("begins anew when it is asked to, or when the words are cut otherwise by now", async () => {
    const world = unindexed();
    await buildIndex(edition, world.ports(), { isAfresh: false, until: world.now });
    expect(world.drafts.get(edition)).toMatchObject({ documents: 7 });
    await buildIndex(edition, world.ports(), { isAfresh: true, until: world.now });
    expect(world.drafts.get(edition)).toMatchObject({ documents: 7 });
    const draft = world.drafts.get(edition);
    if (draft) world.drafts.set(edition, { ...draft, indexVersion: "of last year" });
    await buildIndex(edition, world.ports(), { isAfresh: false, until: world.now });
    expect(world.drafts.get(edition)).toMatchObject({ documents: 7 });
    expect([...world.objects.keys()]).toHaveLength(1);
  });

  test("is given up for a takedown: its file may hold the words", async () => {
    const world = await worldWithNews(true);
    await buildIndex(edition, world.ports(), { isAfresh: true, until: world.now });
    expect(world.drafts.get(edition)?.base).not.toBeNull();
    await updateIndex(edition, world.ports());
    expect(world.drafts.get(edition)).toMatchObject({ state: "ended", base: null });
    expect([...world.objects.keys()].sort()).toEqual(named(world));
  });
});
