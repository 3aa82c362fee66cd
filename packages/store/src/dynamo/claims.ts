/** Meeting points in the table: a set of own ids each, at most sixteen. */
import { type Claimants, type Claims, type MeetingPoint, maxClaimants } from "@winnow/core/ports";
import { z } from "zod";
import { StringSet } from "./article-item.ts";
import { keys } from "./keys.ts";
import type { Item, TableClient } from "./table/table-client.ts";

const ClaimItem = z.object({
  ids: StringSet.default([]),
  isFull: z.boolean().default(false),
});

export class DynamoClaims implements Claims {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async claim(point: MeetingPoint, ownId: string): Promise<Claimants> {
    const key = keys.claim(point);
    const added = await this.#table.updateReturning(key, {
      UpdateExpression: "ADD ids :own",
      ConditionExpression: "attribute_not_exists(ids) OR size(ids) < :most OR contains(ids, :id)",
      ExpressionAttributeValues: { ":own": new Set([ownId]), ":id": ownId, ":most": maxClaimants },
    });
    if (added !== null) return claimantsOf(added);
    const full = await this.#table.updateReturning(key, {
      UpdateExpression: "SET isFull = :yes",
      ExpressionAttributeValues: { ":yes": true },
    });
    return claimantsOf(full);
  }

  async claimants(point: MeetingPoint): Promise<Claimants> {
    return claimantsOf(await this.#table.get(keys.claim(point)));
  }
}

function claimantsOf(item: Item | null): Claimants {
  return ClaimItem.parse(item ?? {});
}
