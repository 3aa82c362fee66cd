/** Lists of articles by day of publication, the newest first, one for each story unless asked. */
import type { ArticleSummary } from "../records/article.ts";
import type { ArticlePage, ArticleQuery } from "../records/query.ts";
import { sortKeyOf } from "../records/sort-key.ts";
import { collapseStories } from "./collapse-stories.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { ReadPorts } from "./read-ports.ts";

/** After every sort key of a day: `#` and ids sort below it. */
const endOfDay = "~";

/** The first day of any calendar here; the undated stand before it. */
const firstDay = "0001";

/** A page of the list. An empty range is an empty page. */
export async function listArticles(ports: ReadPorts, query: ArticleQuery): Promise<ArticlePage> {
  const { limit, copies, publisher, from, to, collection } = query;
  const isDated = from !== undefined || to !== undefined;
  const low = from ?? (isDated ? firstDay : "");
  const high = `${to ?? ""}${endOfDay}`;
  const filter = { publisher, from, to, collection };
  const articles: ArticleSummary[] = [];
  let before = query.cursor === undefined ? null : decodeCursor(query.cursor);
  let copiesHidden = 0;
  while (low <= (before !== null && before < high ? before : high)) {
    // One more than is missing: it tells whether there is a next page.
    const count = limit + 1 - articles.length;
    const rows = await ports.lists.rows({ publisher, collection, low, high, before, count });
    const summaries = rows.map(({ summary }) => summary);
    for (const { article, isShown } of await collapseStories(ports, summaries, filter)) {
      if (articles.length === limit) {
        return { articles, next: encodeCursor(placeOf(articles.at(-1))), copiesHidden };
      }
      if (isShown || copies === "show") articles.push(article);
      else copiesHidden += 1;
    }
    const last = rows.at(-1);
    if (rows.length < count || last === undefined) break;
    before = last.sortKey;
  }
  return { articles, next: null, copiesHidden };
}

function placeOf(article: ArticleSummary | undefined): string {
  return sortKeyOf(article?.publishedAt ?? null, article?.id ?? "");
}
