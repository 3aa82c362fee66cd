import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { SearchReader } from "../index/index.ts";
import { MemoryIndex } from "../memory/index.ts";
import { Killed, MemoryWorld } from "../testing/memory-publishing.ts";
import { edition, readerIn, worldWithNews } from "../testing/news-world.ts";
import { idOf, sampleDocument } from "../testing/sample-documents.ts";
import { buildIndex } from "./build-index.ts";
import type { PublishedReader } from "./published-reader.ts";
import { sweepIndexFiles } from "./sweep.ts";
import { updateIndex } from "./update-index.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-indexer-test-"));
let folders = 0;
afterAll(() => rmSync(folder, { recursive: true }));

function readerOf(world: MemoryWorld): PublishedReader {
  folders += 1;
  return readerIn(join(folder, `${folders}`), world);
}

/** What an index answers to questions that show all of it. */
async function answersOf(index: SearchReader): Promise<unknown> {
  const request = { order: "newest", stories: "all", limit: 200, cursor: null } as const;
  const ids = async (query: string) =>
    (await index.search({ ...request, query })).hits.map(({ id }) => id).sort();
  return {
    all: await ids(""),
    words: await Promise.all(
      ["ferry", "storm", "gale", "переговорам", "lang:hy", "plain"].map(ids),
    ),
    overview: await index.overview(""),
  };
}

/** What an index built afresh of the archive answers. */
async function fresh(world: MemoryWorld): Promise<unknown> {
  const index = new MemoryIndex();
  const put = [...world.articles.values()].flatMap((one) =>
    one.state === "present" ? [one.document] : [],
  );
  await index.apply({ put, remove: [] });
  return answersOf(index);
}

async function published(world: MemoryWorld): Promise<unknown> {
  const reader = readerOf(world);
  const answers = await answersOf(reader);
  await reader.close();
  return answers;
}

describe("updateIndex", () => {
  test("says that there is nothing to update before the first build", async () => {
    const world = new MemoryWorld();
    expect(await updateIndex(edition, world.ports())).toEqual({ outcome: "rebuild-needed" });
    await expect(readerOf(world).count("")).rejects.toThrow("none is published yet");
  });

  test("takes what was announced into a delta over the base that stands", async () => {
    const world = await worldWithNews(false);
    const base = world.pointers.get(edition)?.base;
    const report = await updateIndex(edition, world.ports());
    expect(report).toMatchObject({
      outcome: "published",
      version: 2,
      isMerged: false,
      isEnd: true,
    });
    expect(world.pointers.get(edition)?.base).toEqual(base);
    expect(await published(world)).toEqual(await fresh(world));
  });

  test("writes a base without the words of what was taken down, and leaves no file with them", async () => {
    const world = await worldWithNews(false);
    world.file(sampleDocument(40, { title: "Zyxqvand", text: "зыхвкцн", byline: ["Zyxqvbnd"] }));
    await updateIndex(edition, world.ports());
    world.takeDown(idOf(40), 2);
    expect(await updateIndex(edition, world.ports())).toMatchObject({ isMerged: true });
    expect(await published(world)).toEqual(await fresh(world));
    for (const { bytes } of world.objects.values()) {
      const file = zstdDecompressSync(bytes);
      for (const word of ["zyxq", "зыхв"]) expect(file.includes(word)).toBe(false);
    }
    // A removal that comes once more is no reason to write the base again.
    expect(await updateIndex(edition, world.ports())).not.toMatchObject({ isMerged: true });
  });

  test("merges a delta that has grown", async () => {
    const world = await worldWithNews(false);
    for (let n = 1000; n < 1600; n += 1) world.file(sampleDocument(n));
    expect(await updateIndex(edition, world.ports())).toMatchObject({ isMerged: true });
    expect(world.pointers.get(edition)).toMatchObject({ delta: null, documents: 622 });
    expect(await published(world)).toEqual(await fresh(world));
  });

  test("has one winner of two runs at once, and misses nothing that is filed meanwhile", async () => {
    const world = await worldWithNews(true);
    let late = 50;
    world.onRead = () => {
      if (late < 56) world.file(sampleDocument(late, { title: "Gale" }));
      late += 1;
    };
    const reports = await Promise.all([1, 2, 3].map(() => updateIndex(edition, world.ports())));
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual(["lost", "lost", "published"]);
    world.onRead = () => {};
    await updateIndex(edition, world.ports());
    expect(await published(world)).toEqual(await fresh(world));
    const { base, delta, retired } = world.pointers.get(edition) ?? {};
    const named = [base?.key, delta?.key, ...(retired ?? [])].filter(Boolean).sort();
    expect([...world.objects.keys()].sort()).toEqual(named);
  });

  test("takes its own first try for what it is where a client tried twice", async () => {
    const world = await worldWithNews(false);
    const ports = world.ports();
    const swap: typeof ports.pointer.swap = async (next, expected) => {
      await ports.pointer.swap(next, expected);
      return ports.pointer.swap(next, expected);
    };
    const report = await updateIndex(edition, { ...ports, pointer: { ...ports.pointer, swap } });
    expect(report).toMatchObject({ outcome: "published" });
    expect(await published(world)).toEqual(await fresh(world));
  });

  test.each([
    ["a delta", false, false],
    ["a delta, each call done", false, true],
    ["a takedown", true, false],
    ["a takedown, each call done", true, true],
  ])(
    "is as if built afresh after a death at any call of %s",
    async (_, isTakenDown, isDoneFirst) => {
      let [call, wasKilled] = [0, true];
      while (wasKilled) {
        call += 1;
        const world = await worldWithNews(isTakenDown);
        world.killAt(call, isDoneFirst);
        wasKilled = await updateIndex(edition, world.ports()).then(
          () => false,
          (error: unknown) => {
            expect(error).toBeInstanceOf(Killed);
            return true;
          },
        );
        world.killAt(Number.POSITIVE_INFINITY, false);
        await published(world); // what is published is whole at any time
        await updateIndex(edition, world.ports());
        expect(await published(world)).toEqual(await fresh(world));
        world.today = "2020-01-02";
        await sweepIndexFiles(edition, "2020-01-02", world.ports());
        expect(await published(world)).toEqual(await fresh(world));
      }
      expect(call).toBeGreaterThan(5);
    },
  );
});

describe("buildIndex", () => {
  test("is as if built afresh after a death at any call, and misses nothing filed meanwhile", async () => {
    let [call, wasKilled] = [0, true];
    while (wasKilled) {
      call += 1;
      const world = await worldWithNews(true);
      world.killAt(call, false);
      let reads = 0;
      world.onRead = () => {
        reads += 1;
        if (reads === 2) world.file(sampleDocument(60, { title: "Gale" }));
      };
      wasKilled = await buildIndex(edition, world.ports(), { isAfresh: true }).then(
        () => false,
        () => true,
      );
      world.killAt(Number.POSITIVE_INFINITY, false);
      world.onRead = () => {};
      await updateIndex(edition, world.ports());
      expect(await published(world)).toEqual(await fresh(world));
    }
    expect(call).toBeGreaterThan(5);
  });

  test("keeps the indexes of two editions apart", async () => {
    const world = await worldWithNews(false);
    await buildIndex("winter", world.ports(), { isAfresh: true });
    expect(world.pointers.get(edition)?.version).toBe(1);
    expect(world.pointers.get("winter")?.documents).toBe(22);
    await sweepIndexFiles("winter", "2030", world.ports());
    expect(await readerOf(world).count("")).toBe(20);
  });
});
