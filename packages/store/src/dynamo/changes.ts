/** Announced changes: a sparse index of the articles by their latest change, keys alone. */
import type { Change, Changes } from "@winnow/core/ports";
import { changeAttributes } from "./article-item.ts";
import { keys, shardCount } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

const dayMs = 86_400_000;

export class DynamoChanges implements Changes {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async announce(id: string, at: Date): Promise<void> {
    const { changePK, changeKey } = changeAttributes(id, at);
    await this.#table.update(keys.head(id), {
      UpdateExpression: "SET changePK = :changePK, changeKey = :changeKey",
      ExpressionAttributeValues: { ":changePK": changePK, ":changeKey": changeKey },
    });
  }

  async *between(from: Date, to: Date): AsyncIterable<Change> {
    const [first, last] = [from.toISOString(), to.toISOString()];
    for (const day of daysBetween(from, to)) {
      for (let shard = 0; shard < shardCount; shard += 1) {
        const pages = this.#table.indexPages("byChange", {
          KeyConditionExpression: "changePK = :partition AND changeKey BETWEEN :low AND :high",
          ExpressionAttributeValues: {
            ":partition": keys.changed(day, shard),
            ":low": first,
            ":high": `${last}~`, // after every id of the instant
          },
        });
        for await (const items of pages) {
          for (const { changeKey } of items) {
            const [at = "", id = ""] = String(changeKey).split("#");
            yield { id, at };
          }
        }
      }
    }
  }
}

function daysBetween(from: Date, to: Date): string[] {
  const days: string[] = [];
  const last = to.toISOString().slice(0, 10);
  for (let at = from.getTime(); ; at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) return days;
    days.push(day);
  }
}
