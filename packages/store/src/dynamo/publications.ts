/** Which files are the search index of an edition: one item each, moved from version to version. */
import { type PublicationPointer, PublishedIndex } from "@winnow/search/publishing/ports";
import { CorruptRecordError } from "../errors.ts";
import { keys } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

export class DynamoPublications implements PublicationPointer {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async read(edition: string): Promise<PublishedIndex | null> {
    const item = await this.#table.get(keys.publication(edition));
    if (item === null) return null;
    const parsed = PublishedIndex.safeParse(item);
    if (parsed.success) return parsed.data;
    const what = `table: ${item.PK} ${item.SK} names no index files`;
    throw new CorruptRecordError("store.publication", what, { cause: parsed.error });
  }

  swap(next: PublishedIndex, expected: number | null): Promise<boolean> {
    const key = keys.publication(next.edition);
    if (expected === null) return this.#table.putIfAbsent(key, next);
    const names = { "#version": "version" };
    return this.#table.putIf(key, next, "#version = :expected", names, { ":expected": expected });
  }
}
