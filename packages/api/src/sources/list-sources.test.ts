import { MemoryIndex } from "@winnow/search/memory";
import { expect, test } from "vitest";
import { indexed, newer } from "../fixture/small-archive.ts";
import { listSources } from "./list-sources.ts";

/** Articles of one source, each with so many texts, and each a story of its own. */
function articlesOf(domain: string, count: number, versionCount: number) {
  return Array.from({ length: count }, (_, n) => {
    const id = `${domain}-${n}`;
    return { ...indexed(newer), id, storyId: id, publisher: { name: null, domain }, versionCount };
  });
}

test("a large source that is edited little keeps its count among many that are edited more", async () => {
  const search = new MemoryIndex();
  // The large one is the last of the edited: it has one such article, each of the others two.
  const small = Array.from({ length: 30 }, (_, n) => articlesOf(`small${n}.example`, 2, 2)).flat();
  const large = [
    ...articlesOf("large.example", 9, 1),
    ...articlesOf("x", 1, 2).map((one) => ({
      ...one,
      publisher: { name: null, domain: "large.example" },
    })),
  ];
  await search.apply({ put: [...small, ...large], remove: [] });
  const { others, sources, total } = await listSources({ search });
  expect(sources[0]).toEqual({
    name: "large.example",
    articles: 10,
    dated: 10,
    edited: 1,
    copied: 0,
  });
  expect([sources.length, others, total]).toEqual([20, 22, 70]);
});

test("sources are counted by their facet alone", async () => {
  const search = new MemoryIndex();
  await search.apply({ put: articlesOf("a.example", 2, 1), remove: [] });
  const asked: string[] = [];
  await listSources({
    search: {
      search: (request) => search.search(request),
      overview: (query, facets) => {
        asked.push(`${query} ${String(facets?.fields)}`);
        return search.overview(query, facets);
      },
    },
  });
  expect(asked).toHaveLength(4);
  for (const one of asked) expect(one).toMatch(/ publisher$/);
});
