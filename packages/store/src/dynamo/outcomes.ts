/** Outcomes in the table, under the drop that each capture came in. */
import type { Outcomes } from "@winnow/core/ports";
import { Outcome, unreadCaptureId } from "@winnow/core/records";
import { z } from "zod";
import { StringSet } from "./article-item.ts";
import { keys } from "./keys.ts";
import type { Item, TableClient } from "./table/table-client.ts";

/** The tags of the uploads that brought a capture. */
const Uploads = z.object({ uploads: StringSet, at: z.number().nullable() });

export class DynamoOutcomes implements Outcomes {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async outcomeOf(dropKey: string, captureId: string): Promise<Outcome | null> {
    const item = await this.#table.get(keys.outcome(dropKey, captureId));
    return item && Outcome.parse(item);
  }

  async record(outcome: Outcome): Promise<Outcome> {
    const { key: dropKey, captureId, etag } = outcome;
    const key = keys.outcome(dropKey, captureId);
    const item = { ...outcome, uploads: new Set([etag]) };
    // Before the outcome, which is written last: what has no raw copy is told to the next edition.
    if (isUnread(outcome)) await this.#table.put(keys.unread(captureId), outcome);
    if (await this.#table.putIfAbsent(key, item)) return outcome;
    const standing = await this.#table.get(key);
    if (!Uploads.parse(standing).uploads.includes(etag)) {
      await this.#table.update(key, {
        UpdateExpression: "ADD uploads :upload",
        ExpressionAttributeValues: { ":upload": new Set([etag]) },
      });
    }
    return Outcome.parse(standing);
  }

  async ofDrop(dropKey: string): Promise<Outcome[]> {
    const items = await this.#table.startingWith(keys.outcomes(dropKey));
    return items.map((item) => Outcome.parse(item));
  }

  /** Writes an outcome over the one that stands: of a capture that was filed and taken back. */
  async replace(outcome: Outcome): Promise<void> {
    const key = keys.outcome(outcome.key, outcome.captureId);
    await this.#table.put(key, { ...outcome, uploads: new Set([outcome.etag]) });
  }

  /** Forgets that a capture was turned away; what else became of it stays. */
  async forgetTurnedAway(dropKey: string, captureId: string): Promise<void> {
    const values = { ":reason": "taken-down" };
    await this.#table.deleteIf(keys.outcome(dropKey, captureId), "reason = :reason", values);
  }

  /** The outcomes of what was never read and has no raw copy, page by page. */
  async *unread(): AsyncIterable<Outcome> {
    for await (const items of this.#table.pages(keys.allUnread())) {
      for (const item of items) yield Outcome.parse(item);
    }
  }

  async settleContainer(dropKey: string, etag: string, captureCount: number): Promise<void> {
    await this.#table.put(keys.settled(dropKey, etag), { captureCount });
  }

  async isSettled(dropKey: string, etag: string): Promise<boolean> {
    for await (const items of this.#table.pages(keys.outcomes(dropKey))) {
      if (items.some((item) => isOfPage(item, etag))) return true;
      // The captures of a container never settle it: their number is not known from them.
      if (items.some(({ at }) => at !== null)) break;
    }
    return (await this.#table.get(keys.settled(dropKey, etag))) !== null;
  }
}

/** Whether an item is the outcome of a page that was dropped by itself, in this upload. */
function isOfPage(item: Item, etag: string): boolean {
  const { uploads, at } = Uploads.parse(item);
  return at === null && uploads.includes(etag);
}

/** Whether it is of a drop whose bytes were never read: too large, or gone. */
function isUnread(outcome: Outcome): boolean {
  return outcome.status === "rejected" && outcome.captureId === unreadCaptureId(outcome);
}
