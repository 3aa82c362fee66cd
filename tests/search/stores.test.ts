/** What the search index needs of DynamoDB and S3, through the real SDK on the embedded engines. */
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { clientsOf } from "@winnow/local/resources";
import type { PublishedIndex } from "@winnow/search/publishing/ports";
import {
  DynamoAnnouncements,
  DynamoChanges,
  DynamoPublications,
  DynamoStories,
} from "@winnow/store/dynamo";
import { ObjectStore, S3IndexFiles } from "@winnow/store/s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTables } from "../support/tables.ts";

let engines: Awaited<ReturnType<typeof openTables>>;

beforeAll(async () => {
  engines = await openTables();
});
afterAll(() => engines.stop());

const idOf = (n: number) => n.toString(16).padStart(32, "0");
const lagMs = 30_000;

/** Changes of a table, and who follows them at an instant. */
async function openLog() {
  const table = await engines.openTable();
  const [changes, stories] = [new DynamoChanges(table), new DynamoStories(table)];
  let now = new Date(0);
  const log = new DynamoAnnouncements(table, { clock: { now: () => now }, lagMs, stories });
  return {
    stories,
    announce: (n: number, at: string) => changes.announce(idOf(n), new Date(at)),
    async since(at: string, cursor: string, limit = 100) {
      now = new Date(at);
      const page = await log.since(cursor, limit);
      return { ...page, ids: page.ids.map((id) => Number.parseInt(id, 16)) };
    },
    async head(at: string) {
      now = new Date(at);
      return log.head();
    },
  };
}

describe("announcements", () => {
  test("tell what is young again, and pass it only when the index must have it", async () => {
    const log = await openLog();
    await log.announce(1, "2025-03-01T10:00:00.000Z");
    await log.announce(2, "2025-03-01T10:00:40.000Z");
    const young = await log.since("2025-03-01T10:01:00Z", "2025-03-01T09:00:00.000Z");
    expect(young).toEqual({
      ids: [1, 2],
      cursor: `2025-03-01T10:00:00.000Z#${idOf(1)}`,
      isEnd: true,
    });
    // What was not visible yet comes behind the cursor.
    await log.announce(3, "2025-03-01T10:00:31.000Z");
    const later = await log.since("2025-03-01T10:02:00Z", young.cursor);
    expect(later).toMatchObject({
      ids: [3, 2],
      cursor: `2025-03-01T10:00:40.000Z#${idOf(2)}`,
    });
    const last = await log.since("2025-03-01T10:03:00Z", later.cursor);
    expect(last).toEqual({ ids: [], cursor: later.cursor, isEnd: true });
  });

  test("come a few at a time, oldest first, each once, over all shards and days", async () => {
    const log = await openLog();
    const days = ["2025-02-27", "2025-02-28", "2025-03-02"];
    const minute = (n: number) => String(n % 60).padStart(2, "0");
    for (let n = 0; n < 33; n += 1) {
      await log.announce(n, `${days[Math.floor(n / 11)]}T10:${minute(n)}:00.000Z`);
    }
    const told: number[] = [];
    let [cursor, isEnd] = ["2025-02-01T00:00:00.000Z", false];
    for (let page = 0; !isEnd && page < 20; page += 1) {
      const next = await log.since("2025-03-03T00:00:00Z", cursor, 4);
      expect(next.ids.length).toBeLessThanOrEqual(4);
      told.push(...next.ids);
      ({ cursor, isEnd } = next);
    }
    expect(told).toEqual(Array.from({ length: 33 }, (_, n) => n));
  });

  test("of one instant are told apart by their ids", async () => {
    const log = await openLog();
    for (let n = 0; n < 9; n += 1) await log.announce(n, "2025-03-01T10:00:00.000Z");
    const first = await log.since("2025-03-02T00:00:00Z", "2025-03-01T10:00:00.000Z", 5);
    const rest = await log.since("2025-03-02T00:00:00Z", first.cursor, 5);
    expect([...first.ids, ...rest.ids]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("tell the other articles of a story, whose copies are counted anew", async () => {
    const log = await openLog();
    await log.stories.merge(idOf(8), idOf(7));
    await log.stories.addMembers(idOf(7), [idOf(7), idOf(8)]);
    await log.announce(8, "2025-03-01T10:00:00.000Z");
    const { ids } = await log.since("2025-03-01T11:00:00Z", "2025-03-01T09:00:00.000Z");
    expect(ids.toSorted()).toEqual([7, 8]);
  });

  test("begin before all that is not visible yet, and follow a quiet archive by the day", async () => {
    const log = await openLog();
    const head = await log.head("2025-03-01T10:00:00.000Z");
    expect(head).toBe("2025-03-01T09:59:30.000Z");
    expect((await log.since("2025-03-02T12:00:00Z", head)).cursor).toBe(head);
    expect(await log.since("2025-05-01T12:00:00Z", head)).toEqual({
      ids: [],
      cursor: "2025-05-01T00:00:00.000Z",
      isEnd: true,
    });
  });
});

describe("the pointer of an edition", () => {
  const file = { key: "search/a/1.sqlite.zst", sha256: "a".repeat(64), sizeBytes: 5 };
  const published = (edition: string, version: number): PublishedIndex => ({
    ...{ edition, version, indexVersion: "1", base: file, delta: null, cursor: "c" },
    ...{ documents: 3, deltaDocuments: 0, retired: ["search/a/0.sqlite.zst"] },
  });

  test("moves from the version that was read, and from no other", async () => {
    const pointer = new DynamoPublications(await engines.openTable());
    expect(await pointer.read("a")).toBeNull();
    expect(await pointer.swap(published("a", 1), null)).toBe(true);
    expect(await pointer.swap(published("a", 1), null)).toBe(false);
    expect(await pointer.swap(published("a", 3), 2)).toBe(false);
    expect(await pointer.read("a")).toEqual(published("a", 1));
    const both = [
      { ...file, key: "one" },
      { ...file, key: "two" },
    ].map((delta) => pointer.swap({ ...published("a", 2), delta }, 1));
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
    expect(await pointer.read("b")).toBeNull();
  });

  test("that names no files is a fault that says where", async () => {
    const table = await engines.openTable();
    await table.put({ PK: "SEARCH#a", SK: "PUBLISHED" }, { edition: "a", version: 0 });
    await expect(new DynamoPublications(table).read("a")).rejects.toThrow("SEARCH#a PUBLISHED");
  });
});

test("index files are put, listed by prefix, read and deleted, whether they are there or not", async () => {
  const { s3 } = clientsOf(engines.endpoints);
  await s3.send(new CreateBucketCommand({ Bucket: "index-files" }));
  const files = new S3IndexFiles(new ObjectStore(s3, "index-files"));
  await files.put("search/a b/1", Buffer.from("one"));
  await files.put("search/c/1", Buffer.from("two"));
  expect(Buffer.from((await files.get("search/a b/1")) ?? []).toString()).toBe("one");
  const [listed, ...others] = await files.list("search/a b/");
  expect(others).toEqual([]);
  expect(listed?.key).toBe("search/a b/1");
  expect(Date.parse(String(listed?.storedAt))).toBeGreaterThan(0);
  await files.delete("search/a b/1");
  await files.delete("search/a b/1");
  expect(await files.get("search/a b/1")).toBeNull();
});

test("a file of an index may be larger than one request to the embedded S3", async () => {
  const { s3 } = clientsOf(engines.endpoints);
  await s3.send(new CreateBucketCommand({ Bucket: "large-files" }));
  const files = new S3IndexFiles(new ObjectStore(s3, "large-files"));
  const bytes = new Uint8Array(13_000_000).map((_, at) => at % 251);
  await files.put("search/base", bytes);
  expect(Buffer.compare((await files.get("search/base")) ?? new Uint8Array(), bytes)).toBe(0);
  expect(await files.list("search/")).toHaveLength(1);
});
