import { expect, test } from "vitest";
import { loadParts } from "./fauxqs-parts.ts";
import { openObjects } from "./object-engine.ts";

async function engineWith(keys: readonly string[]) {
  const engine = openObjects(await loadParts(), null, null, { onUpload: () => undefined });
  engine.createBucket("bucket");
  for (const key of keys) engine.putObject("bucket", key, Buffer.from(key));
  return engine;
}

/** Keys whose order in a dictionary is not that of their characters. */
const mixed = Array.from({ length: 60 }, (_, n) =>
  [`a-${n}`, `A${n}`, `a_${n}`, `Ä${n}`, `b/${n}`].at(n % 5),
).map(String);

test.each([1, 2, 7, 59, 60, 1000])("pages of %i leave no key out", async (maxKeys) => {
  const engine = await engineWith(mixed);
  const found: string[] = [];
  for (;;) {
    const page = engine.listObjects("bucket", { maxKeys, startAfter: found.at(-1) ?? "" });
    found.push(...page.objects.map(({ key }) => key));
    if (!page.isTruncated) break;
  }
  expect(found).toEqual([...mixed].sort());
});

test("lists what begins with a prefix, and folders once", async () => {
  const engine = await engineWith(["a", "b/1", "b/2", "b/c/3", "d"]);
  const { objects, commonPrefixes } = engine.listObjects("bucket", { delimiter: "/" });
  expect([objects.map(({ key }) => key), commonPrefixes]).toEqual([["a", "d"], ["b/"]]);
  const below = engine.listObjects("bucket", { prefix: "b/", delimiter: "/" });
  expect([below.objects.map(({ key }) => key), below.commonPrefixes]).toEqual([
    ["b/1", "b/2"],
    ["b/c/"],
  ]);
});

test("a listing knows what was put and deleted since the last", async () => {
  const engine = await engineWith(["b"]);
  const keys = () => engine.listObjects("bucket").objects.map(({ key }) => key);
  expect(keys()).toEqual(["b"]);
  engine.putObject("bucket", "a", Buffer.from("a"));
  expect(keys()).toEqual(["a", "b"]);
  engine.deleteObject("bucket", "b");
  engine.putObject("bucket", "c", Buffer.from("c"));
  expect(keys()).toEqual(["a", "c"]);
  engine.putObject("bucket", "c", Buffer.from("longer"));
  expect(engine.listObjects("bucket").objects[1]?.contentLength).toBe(6);
  engine.emptyBucket("bucket");
  expect(keys()).toEqual([]);
});

test("a bucket that is not there is said to be so", async () => {
  const engine = await engineWith([]);
  expect(() => engine.listObjects("nowhere")).toThrow(/does not exist/);
});
