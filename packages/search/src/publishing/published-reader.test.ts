import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { MemoryWorld } from "../testing/memory-publishing.ts";
import { edition, readerIn, worldWithNews } from "../testing/news-world.ts";
import { sampleDocument } from "../testing/sample-documents.ts";
import { buildIndex } from "./build-index.ts";
import { PublishedReader } from "./published-reader.ts";
import { updateIndex } from "./update-index.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-reader-"));
let folders = 0;
afterAll(() => rmSync(folder, { recursive: true }));

function readerOf(world: MemoryWorld, now?: () => number): PublishedReader {
  folders += 1;
  return readerIn(join(folder, `${folders}`), world, now);
}

describe("PublishedReader", () => {
  test("looks for news when its last look is old, and keeps only what it reads", async () => {
    const world = await worldWithNews(false);
    let now = 0;
    const reader = readerOf(world, () => now);
    expect(await reader.count("gale")).toBe(0);
    await updateIndex(edition, world.ports());
    now = 14_999;
    expect(await reader.count("gale")).toBe(0);
    now = 15_000;
    expect(await reader.count("gale")).toBe(1);
    world.file(sampleDocument(61, { title: "Gale" }));
    await updateIndex(edition, world.ports());
    await reader.refresh();
    expect(await reader.count("gale")).toBe(2);
    expect(readdirSync(join(folder, `${folders}`)).length).toBe(2);
    await reader.close();
  });

  test("goes on with what it has while the pointer names what is not there", async () => {
    const world = await worldWithNews(false);
    const reader = readerOf(world);
    expect(await reader.count("storm")).toBe(13);
    const pointer = world.pointers.get(edition);
    if (!pointer) throw new Error("expected a publication");
    world.pointers.set(edition, { ...pointer, version: 2, base: { ...pointer.base, key: "gone" } });
    await expect(reader.refresh()).rejects.toThrow("not there");
    world.pointers.set(edition, { ...pointer, version: 3 });
    await reader.refresh();
    expect(await reader.count("storm")).toBe(13);
    await reader.close();
  });

  test("takes a publication of a pointer that began anew for another one", async () => {
    const world = await worldWithNews(false);
    const reader = readerOf(world);
    expect(await reader.count("anew")).toBe(0);
    world.file(sampleDocument(62, { title: "Anew" }));
    world.pointers.clear();
    await buildIndex(edition, world.ports(), { isAfresh: true });
    await reader.refresh();
    expect(world.pointers.get(edition)?.version).toBe(reader.published?.version);
    expect(await reader.count("anew")).toBe(1);
    await reader.close();
  });

  test("looks again where a file was replaced between its look and its fetch", async () => {
    const world = await worldWithNews(false);
    const before = world.pointers.get(edition) ?? null;
    await buildIndex(edition, world.ports(), { isAfresh: true });
    const { pointer, store } = world.ports();
    const looks = [before];
    const read: typeof pointer.read = async (name) => looks.shift() ?? pointer.read(name);
    folders += 1;
    const reader = new PublishedReader({
      edition,
      store,
      pointer: { ...pointer, read },
      folder: join(folder, `${folders}`),
      now: () => 0,
    });
    expect(await reader.count("gale")).toBe(1);
    expect(reader.published?.version).toBe(2);
    await reader.close();
  });

  test("refuses an object that is not the one that was put", async () => {
    const world = await worldWithNews(false);
    for (const object of world.objects.values()) object.bytes[40] = (object.bytes[40] ?? 0) ^ 1;
    await expect(readerOf(world).count("")).rejects.toThrow("another hash");
  });

  test("refuses an index of other tokens, which is to be built anew", async () => {
    const world = await worldWithNews(false);
    const pointer = world.pointers.get(edition);
    if (!pointer) throw new Error("expected a publication");
    world.pointers.set(edition, { ...pointer, indexVersion: "tokens-0" });
    await expect(readerOf(world).count("")).rejects.toThrow("tokens-0");
    expect(await updateIndex(edition, world.ports())).toEqual({ outcome: "rebuild-needed" });
    await buildIndex(edition, world.ports(), { isAfresh: true });
    expect(await readerOf(world).count("")).toBe(22);
  });
});
