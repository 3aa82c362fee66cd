/** The contract of search, kept by an index on a real server. */
import { randomBytes } from "node:crypto";
import { Engine, OpenSearchIndex } from "@winnow/search/opensearch";
import { describeSearchIndex } from "@winnow/search/testing/contract";
import { describe, inject } from "vitest";

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

  describeSearchIndex("the index on an OpenSearch server", {
    open: openFresh,
    openSnapshot: async (bytes) => {
      const index = await openFresh();
      await index.restore(bytes);
      return index;
    },
  });
});
