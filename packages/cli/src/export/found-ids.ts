/** The articles that a query finds, all of them. */
import type { ArticleId } from "@winnow/core/records";
import type { SearchPage, SearchRequest } from "@winnow/search/index";
import { UsageError } from "../command/errors.ts";

/** What is read of a page of hits. */
type Found = Pick<SearchPage, "next" | "notices"> & { hits: readonly { id: ArticleId }[] };

/**
 * Reads the ids of a query to its end, by date, so that no depth ends it. What could not be done as
 * written is refused here, where a search would tell it beside its hits: an export that holds more
 * or less than was asked for is found out late.
 */
export async function foundIds(
  search: (request: SearchRequest) => Promise<Found>,
  { limit, query, stories }: Pick<SearchRequest, "limit" | "query" | "stories">,
): Promise<Set<ArticleId>> {
  const ids = new Set<ArticleId>();
  for (let cursor: string | null = null; ; ) {
    const page: Found = await search({ query, order: "newest", stories, limit, cursor });
    const [notice] = page.notices;
    if (notice !== undefined) {
      throw new UsageError(`the query ${JSON.stringify(query)}: ${notice.message}`);
    }
    for (const { id } of page.hits) ids.add(id);
    if (page.next === null) return ids;
    cursor = page.next;
  }
}
