/** The contract of search, kept by an index on a real server. */
import { randomBytes } from "node:crypto";
import { MemoryIndex } from "@winnow/search/memory";
import { Engine, OpenSearchIndex } from "@winnow/search/opensearch";
import { describeSearchIndex } from "@winnow/search/testing/contract";
import { hostileDocuments, hostileQuery } from "@winnow/search/testing/hostile";
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";

const url = inject("opensearch");

describe.skipIf(url === null)("on OpenSearch", () => {
  const engine = new Engine(url ?? "http://127.0.0.1:9");

  /** An index that is gone when it is closed: a server has room for a thousand. */
  async function openFresh() {
    const name = `contract-${randomBytes(6).toString("hex")}`;
    const index = await OpenSearchIndex.create(engine, name);
    const close = async () => void (await engine.ask("DELETE", name));
    return Object.assign(index, { close });
  }

  test("answers every query, and as the plainest index does", async () => {
    const index = await openFresh();
    const memory = new MemoryIndex();
    for (const each of [index, memory]) await each.apply({ put: hostileDocuments, remove: [] });
    const request = { order: "newest", stories: "all", limit: 10, cursor: null } as const;
    await fc.assert(
      fc.asyncProperty(hostileQuery, async (query) => {
        const [found, expected] = await Promise.all([
          index.search({ ...request, query }),
          memory.search({ ...request, query }),
        ]);
        expect({ ...found, forms: [] }).toEqual({ ...expected, forms: [] });
        await index.search({ ...request, query, order: "relevance", stories: "collapse" });
        await index.overview(query);
      }),
      { numRuns: 200 },
    );
    await index.close();
  });

  describeSearchIndex("the index on an OpenSearch server", {
    open: openFresh,
    openSnapshot: async (bytes) => {
      const index = await openFresh();
      await index.restore(bytes);
      return index;
    },
  });
});
