/**
 * Which files are the search index of an edition: one item each, moved from version to
 * version; and the one that is being built.
 */
import {
  IndexDraft,
  type PublicationPointer,
  PublishedIndex,
} from "@winnow/search/publishing/ports";
import type { z } from "zod";
import { CorruptRecordError } from "../errors.ts";
import { type Key, keys } from "./keys.ts";
import type { Item, TableClient } from "./table/table-client.ts";

export class DynamoPublications implements PublicationPointer {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  read(edition: string): Promise<PublishedIndex | null> {
    return this.#read(keys.publication(edition), PublishedIndex);
  }

  swap(next: PublishedIndex, expected: number | null): Promise<boolean> {
    return this.#swap(keys.publication(next.edition), next, expected);
  }

  readDraft(edition: string): Promise<IndexDraft | null> {
    return this.#read(keys.indexDraft(edition), IndexDraft);
  }

  swapDraft(next: IndexDraft, expected: number | null): Promise<boolean> {
    return this.#swap(keys.indexDraft(next.edition), next, expected);
  }

  async #read<Named>(key: Key, schema: z.ZodType<Named>): Promise<Named | null> {
    const item = await this.#table.get(key);
    if (item === null) return null;
    const parsed = schema.safeParse(item);
    if (parsed.success) return parsed.data;
    const what = `table: ${item.PK} ${item.SK} names no index files`;
    throw new CorruptRecordError("store.publication", what, { cause: parsed.error });
  }

  #swap(key: Key, next: Item, expected: number | null): Promise<boolean> {
    if (expected === null) return this.#table.putIfAbsent(key, next);
    const names = { "#version": "version" };
    return this.#table.putIf(key, next, "#version = :expected", names, { ":expected": expected });
  }
}
