import { CursorError, SearchIndexError, type SearchRequest } from "@winnow/search/index";
import { MemoryIndex } from "@winnow/search/memory";
import { sampleDocument } from "@winnow/search/testing";
import { describe, expect, test } from "vitest";
import { type Ask, remoteSearch } from "./remote-search.ts";
import { SearchQuestion } from "./search-question.ts";

const request: SearchRequest = {
  query: "ferry",
  order: "relevance",
  stories: "all",
  limit: 5,
  cursor: null,
};

/** Asks as over a wire: through JSON, both ways. */
function overWire(answer: (question: SearchQuestion) => Promise<unknown>): Ask {
  return async (question) => {
    const sent = SearchQuestion.parse(JSON.parse(JSON.stringify(question)));
    return JSON.parse(JSON.stringify(await answer(sent)));
  };
}

describe("search over another function", () => {
  test("is what the index answers, of the edition that was asked for", async () => {
    const index = new MemoryIndex();
    await index.apply({ put: [sampleDocument(1, { title: "The ferry" })], remove: [] });
    const tables: string[] = [];
    const ask = overWire(async (question) => {
      tables.push(question.table);
      if (question.ask === "overview") return { found: await index.overview(question.query) };
      return { found: await index.search(question.request) };
    });
    const search = remoteSearch(ask, "autumn");
    expect(await search.search(request)).toEqual(await index.search(request));
    expect(await search.overview("ferry")).toEqual(await index.overview("ferry"));
    expect(tables).toEqual(["autumn", "autumn"]);
  });

  test.each([
    ["cursor", CursorError],
    ["index", SearchIndexError],
  ] as const)("throws a fault of its %s as the index does", async (fault, kind) => {
    const ask = overWire(async () => ({ fault, code: "search.none", message: "none is there" }));
    const asked = remoteSearch(ask, "autumn").search(request);
    await expect(asked).rejects.toBeInstanceOf(kind);
    await expect(asked).rejects.toMatchObject({ code: "search.none", message: "none is there" });
  });

  test.each([null, {}, { fault: "none" }, { found: { hits: 1 } }])(
    "takes %j for no answer",
    async (answer) => {
      const search = remoteSearch(
        overWire(async () => answer),
        "autumn",
      );
      await expect(search.search(request)).rejects.toThrow();
    },
  );
});
