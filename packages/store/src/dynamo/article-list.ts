/** Lists of articles by day of publication, the newest first, page by page. */
import {
  type ArticlePage,
  type ArticleQuery,
  type ArticleSummary,
  InvalidInputError,
} from "@winnow/core/records";
import { listedArticle } from "./article-item.ts";
import { keys, monthOf, monthShards, sortKeyOf, undatedMonth } from "./keys.ts";
import { MonthDirectory } from "./month-directory.ts";
import type { StoryReader } from "./story-reader.ts";
import { type IndexName, tableShape } from "./table.ts";
import type { TableClient } from "./table-client.ts";

interface Listed {
  sortKey: string;
  summary: ArticleSummary;
}

/** Sort keys between two bounds; `before` is where the page before ended. */
interface Range {
  low: string;
  high: string;
  before: string | null;
}

/** After every sort key of a day: `#` and ids sort below it. */
const endOfDay = "~";

/** Lists articles, one for each story unless the query asks for all copies. */
export async function listArticles(
  table: TableClient,
  stories: StoryReader,
  query: ArticleQuery,
): Promise<ArticlePage> {
  const { limit, copies, publisher, from, to, collection } = query;
  const filter = { publisher, from, to, collection };
  const articles: ArticleSummary[] = [];
  let { cursor } = query;
  let copiesHidden = 0;
  for (;;) {
    const page = await pageOfRows(table, { ...query, cursor });
    for (const { article, isShown } of await stories.collapse(page.articles, filter)) {
      if (articles.length === limit) {
        const last = articles.at(-1) as ArticleSummary;
        return { articles, next: encodeCursor(placeOf(last)), copiesHidden };
      }
      if (isShown || copies === "show") articles.push(article);
      else copiesHidden += 1;
    }
    if (page.next === null) return { articles, next: null, copiesHidden };
    cursor = page.next;
  }
}

function placeOf({ publishedAt, id }: ArticleSummary): string {
  return sortKeyOf(publishedAt, id);
}

/** A page of articles, copies and all. */
async function pageOfRows(
  table: TableClient,
  query: ArticleQuery,
): Promise<Omit<ArticlePage, "copiesHidden">> {
  const { publisher, from, to, collection, limit } = query;
  const isDated = from !== undefined || to !== undefined;
  const range: Range = {
    low: from ?? (isDated ? "0001" : ""),
    high: `${to ?? ""}${endOfDay}`,
    before: query.cursor === undefined ? null : decodeCursor(query.cursor),
  };
  const steps = publisher
    ? [{ index: "byPublisher" as const, partitions: [keys.publisher(publisher)] }]
    : await monthSteps(table, range);

  const found: Listed[] = [];
  for (const { index, partitions } of steps) {
    // One more than asked for: it tells whether there is a next page.
    const missing = limit + 1 - found.length;
    if (missing <= 0) break;
    const shards = await Promise.all(
      partitions.map((partition) =>
        queryIndex(table, index, partition, range, missing, collection),
      ),
    );
    found.push(...shards.flat().sort(newestFirst).slice(0, missing));
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    articles: page.map(({ summary }) => summary),
    next: found.length > limit && last ? encodeCursor(last.sortKey) : null,
  };
}

/** The months that the range touches, the latest first, each with its shards. */
async function monthSteps(table: TableClient, { low, high, before }: Range) {
  const months = await new MonthDirectory(table).all();
  const top = before !== null && before < high ? before : high;
  return months
    .filter((month) => month >= monthOf(low) && month <= monthOf(top))
    .map((month) => ({
      index: "byDate" as const,
      partitions: Array.from({ length: monthShards }, (_, shard) => keys.month(month, shard)),
    }));
}

/** Reads one partition of an index from the newest on, until enough entries match. */
async function queryIndex(
  table: TableClient,
  index: IndexName,
  partition: string,
  { low, high, before }: Range,
  count: number,
  collection: string | undefined,
): Promise<Listed[]> {
  const found: Listed[] = [];
  const bottom = low || undatedMonth;
  const top = before !== null && before < high ? before : high;
  // DynamoDB takes no empty range for a question: a range that ends before it begins has nothing.
  if (bottom > top) return found;
  const pages = table.indexPages(index, {
    KeyConditionExpression: `${tableShape.indexes[index].hashKey} = :partition AND sortKey BETWEEN :low AND :high`,
    ExpressionAttributeValues: {
      ":partition": partition,
      ":low": bottom,
      ":high": top,
      ...(collection === undefined ? {} : { ":collection": collection }),
    },
    ...(collection === undefined ? {} : { FilterExpression: "contains(collections, :collection)" }),
    ScanIndexForward: false,
    // The filter is applied after the limit, so a page may match fewer: then the next is read.
    Limit: count + 1,
  });
  for await (const items of pages) {
    found.push(...items.map(listedArticle).filter(({ sortKey }) => sortKey !== before));
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}

function newestFirst(a: Listed, b: Listed): number {
  return a.sortKey < b.sortKey ? 1 : -1;
}

function encodeCursor(sortKey: string): string {
  return Buffer.from(sortKey).toString("base64url");
}

function decodeCursor(cursor: string): string {
  const sortKey = Buffer.from(cursor, "base64url").toString();
  if (/^\d{4}-\d{2}-\d{2}[^#]*#[0-9a-f]{32}$/.test(sortKey)) return sortKey;
  const what = `query: cursor ${JSON.stringify(cursor)} is not one; expected the "next" of a page`;
  throw new InvalidInputError("query.cursor", what);
}
