/** Nothing that is typed breaks an index, or is taken for the engine's own syntax. */
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { MemoryIndex } from "../memory/index.ts";
import { parseQuery } from "../query/index.ts";
import { hostileDocuments, hostileQuery } from "../testing/hostile-queries.ts";
import { sampleDocument } from "../testing/sample-documents.ts";
import { SqliteIndex } from "./sqlite-index.ts";

const sqlite = SqliteIndex.open(":memory:");
const memory = new MemoryIndex();
await sqlite.apply({ put: hostileDocuments, remove: [] });
await memory.apply({ put: hostileDocuments, remove: [] });
afterAll(() => sqlite.close());

test("answers every query, and as the plainest index does", async () => {
  await fc.assert(
    fc.asyncProperty(hostileQuery, async (text) => {
      const request = {
        query: text,
        order: "newest",
        stories: "all",
        limit: 10,
        cursor: null,
      } as const;
      const ids = async (index: typeof sqlite | typeof memory) =>
        (await index.search(request)).hits.map(({ id }) => id);
      expect(await ids(sqlite)).toEqual(await ids(memory));
      await sqlite.search({ ...request, order: "relevance", stories: "collapse" });
    }),
    { numRuns: 2500 },
  );
}, 30_000); // two thousand searches, on a machine that may be busy

test("leaves out the commonest of many alternatives, and says which", async () => {
  const many = SqliteIndex.open(":memory:");
  const put = Array.from({ length: 300 }, (_, n) => sampleDocument(n));
  await many.apply({ put, remove: [] });
  await many.optimize();
  const { segment } = many;
  expect(segment.commonness("plain")).toBe(300);
  // As if it were a thousand times as large.
  segment.commonness = (token) => (token === "rare" ? 0 : 300_000);
  const text = "plain OR words OR article OR rare";
  const { notices, total } = await many.search({
    query: text,
    order: "relevance",
    stories: "all",
    limit: 5,
    cursor: null,
  });
  expect(notices.map(({ at, code }) => [code, text.slice(...at)])).toEqual([
    ["too-common", "article"],
  ]);
  expect(total).toBe(300);
  expect(parseQuery(text).notices).toEqual([]);
  await many.close();
});
