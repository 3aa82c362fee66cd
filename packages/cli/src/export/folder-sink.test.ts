import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FolderSink } from "./folder-sink.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-sink-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const open = () => FolderSink.open(folder, "manifest.json");

async function* chunks(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe("a folder as a sink", () => {
  test("names a file once it is whole, and tells its hash", async () => {
    const sink = await open();
    const seen: string[][] = [];
    async function* watched() {
      yield Buffer.from("half, ");
      seen.push(await readdir(folder));
      yield Buffer.from("whole");
    }
    const written = await sink.put("day/a.txt", watched());
    expect(seen).toEqual([[`.export-${process.pid}.part`]]);
    expect(await readFile(join(folder, "day/a.txt"), "utf8")).toBe("half, whole");
    expect(written).toEqual({ bytes: 11, sha256: await sink.hashOf("day/a.txt") });
    expect(await readdir(folder)).toEqual(["day"]);
  });

  test("keeps what stood there when a file fails, and leaves nothing beside it", async () => {
    const sink = await open();
    await sink.put("a.txt", chunks("before"));
    async function* failing() {
      yield Buffer.from("after");
      throw new Error("the archive is gone");
    }
    await expect(sink.put("a.txt", failing())).rejects.toThrow("gone");
    expect(await readdir(folder)).toEqual(["a.txt"]);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("before");
  });

  test("clears what a process that is gone left, and nothing of one that runs", async () => {
    const running = `.export-${process.pid}.part`;
    for (const name of [".export-999999999.part", running, ".export-x.part", "mine.part"]) {
      await writeFile(join(folder, name), "");
    }
    await open();
    expect((await readdir(folder)).sort()).toEqual([running, ".export-x.part", "mine.part"].sort());
  });

  test("finds neither hash, manifest nor notes where there are none", async () => {
    const sink = await open();
    expect(await sink.hashOf("none.txt")).toBeNull();
    expect(await sink.manifest()).toBeNull();
    expect(await sink.notes()).toEqual([]);
    await sink.note("one");
    await sink.note("two");
    expect(await sink.notes()).toEqual(["one", "two", ""]);
    await sink.clearNotes();
    await sink.remove("none.txt");
    expect(await readdir(folder)).toEqual([]);
  });
});
