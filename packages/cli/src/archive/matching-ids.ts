/** The ids that begin with some digits. An index can take this function's place. */
import { type ArticleId, ArticleQuery, maxPageSize } from "@winnow/core/records";
import type { ArchiveReader } from "./reader.ts";

/** As many matches as an error can name. */
const maxMatches = 5;

/** Finds the ids with a prefix, a few of them where there are many; it reads the whole list. */
export async function matchingIds(reader: ArchiveReader, prefix: string): Promise<ArticleId[]> {
  const found: ArticleId[] = [];
  const query = ArticleQuery.parse({ copies: "show", limit: maxPageSize });
  for (let cursor: string | undefined; ; ) {
    const page = await reader.articles({ ...query, cursor });
    found.push(...page.articles.map(({ id }) => id).filter((id) => id.startsWith(prefix)));
    if (page.next === null || found.length >= maxMatches) return found.slice(0, maxMatches);
    cursor = page.next;
  }
}
