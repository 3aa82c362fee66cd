/** Lists of articles by day of publication, from the indexes. */
import type { ArticleLists, ListedArticle, ListRange } from "@winnow/core/ports";
import { monthOf, undatedMonth } from "@winnow/core/records";
import { listedArticle } from "./article-item.ts";
import { keys, shardCount } from "./keys.ts";
import { MonthDirectory } from "./month-directory.ts";
import { type IndexName, tableShape } from "./table/table.ts";
import type { TableClient } from "./table/table-client.ts";

export class DynamoArticleLists implements ArticleLists {
  readonly #table: TableClient;
  readonly #months: MonthDirectory;

  constructor(table: TableClient) {
    this.#table = table;
    this.#months = new MonthDirectory(table);
  }

  async rows(range: ListRange): Promise<ListedArticle[]> {
    const { publisher, low, count } = range;
    if ((low || undatedMonth) > topOf(range)) return [];
    const steps = publisher
      ? [{ index: "byPublisher" as const, partitions: [keys.publisher(publisher)] }]
      : await this.#monthSteps(range);
    const found: ListedArticle[] = [];
    for (const { index, partitions } of steps) {
      const missing = count - found.length;
      if (missing <= 0) break;
      const shards = await Promise.all(
        partitions.map((partition) => this.#partition(index, partition, range, missing)),
      );
      found.push(...shards.flat().sort(newestFirst).slice(0, missing));
    }
    return found;
  }

  /** The months that the range touches, the latest first, each with its shards. */
  async #monthSteps(range: ListRange) {
    const months = await this.#months.all();
    return months
      .filter((month) => month >= monthOf(range.low) && month <= monthOf(topOf(range)))
      .map((month) => ({
        index: "byDate" as const,
        partitions: Array.from({ length: shardCount }, (_, shard) => keys.month(month, shard)),
      }));
  }

  /** Reads one partition of an index from the newest on, until enough entries match. */
  async #partition(
    index: IndexName,
    partition: string,
    range: ListRange,
    count: number,
  ): Promise<ListedArticle[]> {
    const { low, before, collection } = range;
    const found: ListedArticle[] = [];
    const pages = this.#table.indexPages(index, {
      KeyConditionExpression: `${tableShape.indexes[index].hashKey} = :partition AND sortKey BETWEEN :low AND :high`,
      ExpressionAttributeValues: {
        ":partition": partition,
        ":low": low || undatedMonth,
        ":high": topOf(range),
        ...(collection === undefined ? {} : { ":collection": collection }),
      },
      ...(collection === undefined
        ? {}
        : { FilterExpression: "contains(collections, :collection)" }),
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
}

/** The highest sort key that is asked for. */
function topOf({ high, before }: ListRange): string {
  return before !== null && before < high ? before : high;
}

function newestFirst(a: ListedArticle, b: ListedArticle): number {
  return a.sortKey < b.sortKey ? 1 : -1;
}
