import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Asides } from "../set-aside.ts";
import { loadParts, type ObjectEngine } from "./fauxqs-parts.ts";
import { openObjects } from "./object-engine.ts";

const parts = await loadParts();

let dataDir: string;
let asides: Asides;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "winnow-objects-"));
  asides = new Asides(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Opens the folder as a process does that starts. */
function open(): ObjectEngine {
  asides = new Asides(dataDir);
  const engine = openObjects(parts, join(dataDir, "objects"), asides, {
    onUpload: () => undefined,
  });
  engine.createBucket("inbox");
  return engine;
}

const fileOf = (name: string) => join(dataDir, "objects/buckets/inbox/objects", name);
const text = (engine: ObjectEngine, key: string) => engine.getObject("inbox", key).body.toString();
const keysOf = (engine: ObjectEngine) =>
  engine.listObjects("inbox").objects.map((object) => object.key);

test("objects and what is said of them are there after a restart", () => {
  const keys = [
    "a/b",
    "a//b",
    "a/../b",
    "A/b",
    "folder",
    "folder/page",
    "cr\rhere",
    "k".repeat(600),
  ];
  const before = open();
  for (const key of keys)
    before.putObject("inbox", key, Buffer.from(key), "text/plain", { url: "u" });
  const after = open();
  expect(keysOf(after)).toEqual([...keys].sort());
  for (const key of keys) expect(text(after, key)).toBe(key);
  expect(after.headObject("inbox", "a/b")).toMatchObject({
    contentType: "text/plain",
    metadata: { url: "u" },
  });
  expect(asides.all).toEqual([]);
});

test("a key cannot leave the folder", () => {
  open().putObject("inbox", "../../../../outside", Buffer.from("x"));
  expect(readdirSync(dataDir)).toEqual(["objects"]);
  expect(readdirSync(join(dataDir, "objects"))).toEqual(["buckets"]);
});

test("an object that an earlier version wrote elsewhere is read, replaced and deleted", () => {
  const before = open();
  before.putObject("inbox", "page", Buffer.from("old"));
  const meta = JSON.parse(readFileSync(fileOf("page.meta.json"), "utf8"));
  writeFileSync(fileOf("Page.meta.json"), JSON.stringify({ ...meta, key: "Page" }));
  writeFileSync(fileOf("Page.data"), "old");
  const engine = open();
  expect(text(engine, "Page")).toBe("old");
  engine.putObject("inbox", "Page", Buffer.from("new"));
  expect(text(engine, "Page")).toBe("new");
  expect(text(open(), "Page")).toBe("new");
  engine.deleteObject("inbox", "Page");
  expect(keysOf(open())).toEqual(["page"]);
});

describe("a process that is killed between two files", () => {
  test.each([
    ["before any took its place", ["a.data.next", "a.meta.json.next"], "old"],
    ["before the metadata was written", ["a.data.next"], "old"],
    ["while the metadata was written", ["a.data.next", "a.meta.json.next torn"], "old"],
    ["after the bytes took their place", ["a.data", "a.meta.json.next"], "new"],
  ])("%s leaves the old upload or the new one whole", (_, left, expected) => {
    const engine = open();
    engine.putObject("inbox", "a", Buffer.from("new"));
    const meta = readFileSync(fileOf("a.meta.json"), "utf8");
    engine.putObject("inbox", "a", Buffer.from("old"));
    for (const file of left) {
      const [name = "", isTorn] = file.split(" ");
      const content = name.includes("meta") ? meta : "new";
      writeFileSync(fileOf(name), isTorn ? content.slice(0, 20) : content);
    }
    const next = open();
    expect(text(next, "a")).toBe(expected);
    expect(readdirSync(fileOf(""))).toEqual(["a.data", "a.meta.json"]);
    expect(asides.all).toEqual([]);
  });
});

describe("metadata that cannot be read", () => {
  test.each([
    ["empty, as a full disk leaves it", ""],
    ["torn", '{"key":"a","etag":'],
    ["of another kind", "[]"],
    ["without a tag", '{"key":"a"}'],
  ])("%s is made again from the bytes, and named", (_, json) => {
    const before = open();
    const { etag } = before.putObject("inbox", "a", Buffer.from("bytes"));
    before.putObject("inbox", "b", Buffer.from("other"));
    writeFileSync(fileOf("a.meta.json"), json);
    const engine = open();
    expect(keysOf(engine)).toEqual(["a", "b"]);
    expect([text(engine, "a"), engine.headObject("inbox", "a").etag]).toEqual(["bytes", etag]);
    expect(asides.all).toMatchObject([
      { what: "inbox/a", why: expect.stringMatching(/made again/) },
    ]);
    expect(readFileSync(String(asides.all[0]?.to), "utf8")).toBe(json);
    open();
    expect(asides.all).toEqual([]);
  });

  test("without bytes is set aside, and the others are there", () => {
    const before = open();
    before.putObject("inbox", "a", Buffer.from("bytes"));
    before.putObject("inbox", "b", Buffer.from("other"));
    writeFileSync(fileOf("a.meta.json"), "");
    writeFileSync(fileOf("a.data"), "");
    expect(keysOf(open())).toEqual(["b"]);
    expect(asides.all).toMatchObject([{ what: "inbox/a" }]);
    open();
    expect(asides.all).toEqual([]);
  });
});

describe("bytes that are not those of the upload", () => {
  test.each([
    ["changed", (path: string) => writeFileSync(path, "bytEs")],
    ["cut short", (path: string) => writeFileSync(path, "byt")],
    ["gone", (path: string) => rmSync(path)],
  ])("%s, the object is set aside when it is read, and is no more", (_, harm) => {
    const before = open();
    before.putObject("inbox", "a", Buffer.from("bytes"));
    before.putObject("inbox", "b", Buffer.from("other"));
    harm(fileOf("a.data"));
    const engine = open();
    expect(() => engine.getObject("inbox", "a")).toThrow(/damaged/);
    expect([keysOf(engine), text(engine, "b")]).toEqual([["b"], "other"]);
    expect(asides.all).toMatchObject([{ what: "inbox/a" }]);
    expect(existsSync(fileOf("a.meta.json"))).toBe(false);
    expect(keysOf(open())).toEqual(["b"]);
  });

  test("an upload in parts is checked by its parts", () => {
    const part = Buffer.alloc(5 * 1024 * 1024, "p");
    const engine = open();
    const id = engine.createMultipartUpload("inbox", "big");
    const tags = [part, Buffer.from("end")].map((bytes, n) => ({
      partNumber: n + 1,
      etag: engine.uploadPart(id, n + 1, bytes).etag,
    }));
    engine.completeMultipartUpload(id, tags);
    expect(open().getObject("inbox", "big").body.length).toBe(part.length + 3);
    const bytes = readFileSync(fileOf("big.data"));
    bytes[7] = 0;
    writeFileSync(fileOf("big.data"), bytes);
    expect(() => open().getObject("inbox", "big")).toThrow(/damaged/);
  });
});

test("a file that cannot be written leaves the upload before it as it was", () => {
  const engine = open();
  engine.putObject("inbox", "a/b", Buffer.from("old"));
  writeFileSync(fileOf("c"), "a file where a folder would be");
  expect(() => engine.putObject("inbox", "c/d", Buffer.from("new"))).toThrow(/EEXIST|ENOTDIR/);
  expect(keysOf(engine)).toEqual(["a/b"]);
});

test("an uploader is answered after the upload was told of, and told of it if that failed", () => {
  const told: string[] = [];
  const engine = openObjects(parts, null, null, {
    onUpload(bucket, { key, etag }) {
      told.push(`${bucket} ${key} ${etag.length}`);
      if (key === "bad") throw new Error("not queued");
    },
  });
  engine.createBucket("inbox");
  engine.putObject("inbox", "good", Buffer.from("x"));
  expect(() => engine.putObject("inbox", "bad", Buffer.from("x"))).toThrow("not queued");
  const id = engine.createMultipartUpload("inbox", "big");
  const { etag } = engine.uploadPart(id, 1, Buffer.from("x"));
  engine.completeMultipartUpload(id, [{ partNumber: 1, etag }]);
  expect(told).toEqual(["inbox good 34", "inbox bad 34", "inbox big 36"]);
});
