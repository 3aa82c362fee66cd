/** Articles of a query, page by page, with a count of those that are not shown. */
import { type ArticleQuery, type ArticleSummary, maxPageSize } from "@winnow/core/records";
import type { ArchiveReader } from "./reader.ts";

export interface Listed {
  /** What was shown; empty where each article was given to `each`. */
  articles: ArticleSummary[];
  shown: number;
  /** As far as it was counted. */
  total: number;
  /** Whether there are more than were counted. */
  isMore: boolean;
  /** Copies that were passed over, of what was shown and counted. */
  copiesHidden: number;
}

/** Beyond what is shown, as many are counted: a large archive answers soon, too. */
const maxCounted = 2000;

/**
 * Reads up to `limit` articles, `null` for all.
 *
 * @param each - takes the articles one by one, as they come; without it they are kept
 */
export async function listArticles(
  reader: ArchiveReader,
  query: ArticleQuery,
  limit: number | null,
  each: ((article: ArticleSummary) => void) | null = null,
): Promise<Listed> {
  const most = limit ?? Number.POSITIVE_INFINITY;
  const listed: Listed = { articles: [], shown: 0, total: 0, isMore: false, copiesHidden: 0 };
  for (let cursor: string | undefined; ; ) {
    const page = await reader.articles({ ...query, cursor, limit: maxPageSize });
    for (const article of page.articles.slice(0, most - listed.shown)) {
      listed.shown += 1;
      if (each) each(article);
      else listed.articles.push(article);
    }
    listed.total += page.articles.length;
    listed.copiesHidden += page.copiesHidden;
    if (page.next === null) return listed;
    if (listed.total >= most + maxCounted) return { ...listed, isMore: true };
    cursor = page.next;
  }
}
