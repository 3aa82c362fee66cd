/** What a search asks, here or on a server. */
import { FoundPage } from "@winnow/search/archive";
import { Overview, type SearchRequest } from "@winnow/search/index";
import type { ReadingValues } from "../command/command.ts";
import { withExistingArchive } from "./open.ts";
import { serverOf } from "./server.ts";

export interface Searcher {
  find(request: SearchRequest): Promise<FoundPage>;
  overview(query: string): Promise<Overview>;
}

/** Runs a command's work against the search of the archive that was asked for. */
export async function withSearcher<Result>(
  values: ReadingValues,
  work: (searcher: Searcher) => Promise<Result>,
): Promise<Result> {
  if (values.server !== null) return work(searcherOn(values.server));
  const [{ withSearch }, { findArticles }] = await Promise.all([
    import("@winnow/operations/search-archive"),
    import("@winnow/search/archive"),
  ]);
  return withExistingArchive(
    values,
    (stack) =>
      withSearch(stack, (search) =>
        work({
          find: (request) => findArticles({ search, catalogue: stack.services.catalogue }, request),
          overview: (query) => search.overview(query),
        }),
      ),
    "reader",
  );
}

function searcherOn(url: string): Searcher {
  const server = serverOf(url);
  return {
    find: ({ query, order, stories, limit, cursor }) => {
      const copies = stories === "all" ? "show" : "hide";
      return server.must("search", FoundPage, { q: query, order, copies, limit, cursor });
    },
    overview: (query) => server.must("search/overview", Overview, { q: query }),
  };
}
