/** Which articles an export is about, in its order. */
import {
  type ArticleId,
  type ArticleQuery,
  type ArticleSummary,
  maxPageSize,
  sha256,
} from "@winnow/core/records";
import type { ExportSource } from "./source.ts";

/** An article of the selection: the little that is kept of each until its turn comes. */
export interface Selected {
  id: ArticleId;
  /** Day of publication, `null` for the undated. */
  day: string | null;
  capturedAt: string;
  /** Names what the list said of it: another name means that the article has changed. */
  mark: string;
}

/** Digits of a mark: enough to tell states of one article. */
const markDigits = 16;

/**
 * Lists the articles of a query, of those that a search found if one was asked, in the order of their ids. It holds some 200 bytes an article, and
 * of none its text: a list is by day, and only its end knows the smallest id.
 */
export async function selectArticles(
  source: Pick<ExportSource, "articles">,
  query: ArticleQuery,
  found: ReadonlySet<ArticleId> | null = null,
): Promise<Selected[]> {
  const selected = new Map<ArticleId, Selected>();
  for (let cursor: string | undefined; ; ) {
    const page = await source.articles({ ...query, cursor, limit: maxPageSize });
    for (const summary of page.articles) {
      if (found === null || found.has(summary.id)) selected.set(summary.id, selectedOf(summary));
    }
    if (page.next === null) break;
    cursor = page.next;
  }
  return [...selected.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function selectedOf(summary: ArticleSummary): Selected {
  const { id, publishedAt, capturedAt } = summary;
  const day = publishedAt?.slice(0, 10) ?? null;
  const mark = sha256(JSON.stringify(summary)).slice(0, markDigits);
  return { id, day, capturedAt, mark };
}
