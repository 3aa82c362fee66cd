/** What a list that finds nothing would find without one of its filters. */
import { SearchIndexError } from "@winnow/search/index";
import type { ApiDeps } from "../deps.ts";
import { type ListQuery, queryTextOf } from "./list-query.ts";

/** Counts by the index: one question a filter. Those without which there is nothing, either, are left out. */
export async function liftsOf<Name extends keyof ListQuery>(
  { search }: { search: Pick<ApiDeps["search"], "search"> },
  query: ListQuery,
  filters: readonly Name[],
): Promise<{ filter: Name; articles: number }[]> {
  const counted = filters.map(async (filter) => {
    const text = queryTextOf({ ...query, [filter]: undefined });
    const request = { query: text, order: "newest", stories: "collapse", limit: 1 } as const;
    return { filter, articles: (await search.search({ ...request, cursor: null })).total };
  });
  try {
    return (await Promise.all(counted)).filter(({ articles }) => articles > 0);
  } catch (error) {
    if (error instanceof SearchIndexError) return []; // the list needs no index; nor does what it says
    throw error;
  }
}
