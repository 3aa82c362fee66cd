/**
 * Tombstones: items in the table, and a copy of each takedown in the raw bucket, from which a table
 * that was made anew learns them before it learns anything else.
 *
 * Marks are kept as HMAC-SHA256 under a key of this archive: whoever sees the tombstones alone cannot
 * try out which text or address was taken down.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { Mark, TombstoneStore, TurnedAway } from "@winnow/core/ports";
import { ArticleId, isInForce, Takedown, TakedownDepth, TakedownId } from "@winnow/core/records";
import { z } from "zod";
import { StringSet } from "../dynamo/article-item.ts";
import { keys } from "../dynamo/keys.ts";
import type { Item, TableClient } from "../dynamo/table/table-client.ts";
import type { ObjectStore } from "../s3/object-store.ts";
import { TakedownFiles } from "./takedown-files.ts";

/** Half of the HMAC: 128 bits, as many as every id here has. */
const hashDigits = 32;

/** What is to be done by whoever has the right to delete. */
export const TakedownWish = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("take-down"),
    ...{ id: TakedownId, at: z.iso.datetime() },
    ids: z.array(ArticleId).min(1),
    why: z.string().min(1),
    depth: TakedownDepth,
    graceMs: z.number().nonnegative(),
  }),
  z.object({
    kind: z.literal("undo"),
    ...{ id: TakedownId, at: z.iso.datetime() },
    /** The id of a takedown, of a batch, or of an article. */
    of: z.string(),
  }),
]);
export type TakedownWish = z.infer<typeof TakedownWish>;

const MarkItem = z.object({ PK: z.string(), takedowns: StringSet });

export class DynamoTombstones implements TombstoneStore {
  readonly isEmpty = false;
  readonly #table: TableClient;
  readonly #files: TakedownFiles;
  #key: Promise<Uint8Array | null> | null = null;

  constructor(table: TableClient, objects: ObjectStore) {
    this.#table = table;
    this.#files = new TakedownFiles(objects);
  }

  async marked(marks: readonly Mark[]): Promise<ReadonlyMap<number, readonly string[]>> {
    const found = new Map<number, string[]>();
    const key = marks.length === 0 ? null : await this.#readKey();
    if (key === null) return found;
    const places = Map.groupBy(marks.keys(), (n) => hashOf(key, marks[n] as Mark));
    const wanted = [...places.keys()].map(keys.tombstone);
    for (const item of await this.#table.getMany(wanted, { consistent: true })) {
      const { PK, takedowns } = MarkItem.parse(item);
      for (const place of places.get(PK.slice("TOMBSTONE#".length)) ?? []) {
        found.set(place, takedowns);
      }
    }
    return found;
  }

  async takedown(id: string): Promise<Takedown | null> {
    const item = await this.#table.get(keys.takedown(id));
    return item && Takedown.parse(item);
  }

  async ofOwnId(ownId: string): Promise<Takedown | null> {
    const item = await this.#table.get(keys.tombstoneOfArticle(ownId));
    if (item === null) return null;
    const ids = MarkItem.parse(item).takedowns;
    const all = await Promise.all(ids.map((id) => this.takedown(id)));
    const found = all.filter((each) => each !== null);
    return found.filter(isInForce).sort(latestFirst)[0] ?? null;
  }

  /** The copy first: a table that is lost in between is made anew from it. */
  async set(takedown: Takedown, marks: readonly Mark[]): Promise<void> {
    const key = await this.#madeKey();
    const hashes = marks.map((mark) => hashOf(key, mark));
    const standing = (await this.#files.read(takedown.id))?.hashes ?? [];
    const all = [...new Set([...standing, ...hashes])].sort();
    await this.#files.write({ takedown, hashes: all });
    await this.#setItems(takedown, all);
  }

  async update(takedown: Takedown): Promise<void> {
    const hashes = (await this.#files.read(takedown.id))?.hashes ?? [];
    await this.#files.write({ takedown, hashes });
    await this.#table.put(keys.takedown(takedown.id), takedown);
  }

  async lift(id: string): Promise<void> {
    const file = await this.#files.read(id);
    if (file === null) return;
    for (const key of keysOf(file)) {
      await this.#table.update(key, {
        UpdateExpression: "DELETE takedowns :id",
        ExpressionAttributeValues: { ":id": new Set([id]) },
      });
      await this.#table.deleteIf(key, "attribute_not_exists(takedowns)");
    }
    await this.#files.write({ ...file, hashes: [] });
  }

  async all(): Promise<Takedown[]> {
    const items = await this.#table.startingWith(keys.takedowns());
    return items.map((item) => Takedown.parse(item)).sort(latestFirst);
  }

  async noteTurnedAway(id: string, drop: TurnedAway): Promise<void> {
    await this.#table.put(keys.turnedAway(id, drop.captureId), { ...drop });
  }

  async turnedAway(id: string): Promise<TurnedAway[]> {
    return (await this.#table.startingWith(keys.allTurnedAway(id))).map(turnedAwayOf);
  }

  async forgetTurnedAway(id: string): Promise<void> {
    for (const { captureId } of await this.turnedAway(id)) {
      await this.#table.delete(keys.turnedAway(id, captureId));
    }
  }

  /** Notes what somebody without the right to delete asks for. */
  async wish(wish: TakedownWish): Promise<void> {
    await this.#table.put(keys.takedownWish(wish.id), wish);
  }

  /** What was asked for and is not done, the oldest first. */
  async wishes(): Promise<TakedownWish[]> {
    const items = await this.#table.startingWith(keys.takedownWishes());
    const wishes = items.map((item) => TakedownWish.parse(item));
    return wishes.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  async forgetWish(id: string): Promise<void> {
    await this.#table.delete(keys.takedownWish(id));
  }

  async restore(): Promise<Takedown[]> {
    const key = await this.#files.readKey();
    if (key !== null) await this.#table.put(keys.takedownKey(), { key });
    const open: Takedown[] = [];
    for await (const id of this.#files.ids()) {
      const file = await this.#files.read(id);
      if (file === null) continue;
      const standing = await this.takedown(id);
      if (standing !== null && isAsTold(standing, file.takedown)) continue;
      const again: Takedown = isInForce(file.takedown)
        ? { ...file.takedown, state: "open" }
        : file.takedown;
      await this.#setItems(again, file.hashes);
      if (isInForce(again)) open.push(again);
    }
    return open;
  }

  async #setItems(takedown: Takedown, hashes: readonly string[]): Promise<void> {
    await this.#table.put(keys.takedown(takedown.id), takedown);
    for (const key of keysOf({ takedown, hashes })) {
      await this.#table.update(key, {
        UpdateExpression: "ADD takedowns :id",
        ExpressionAttributeValues: { ":id": new Set([takedown.id]) },
      });
    }
  }

  /** Read once a process: the key of an archive never changes. */
  async #readKey(): Promise<Uint8Array | null> {
    this.#key ??= this.#table.get(keys.takedownKey()).then(keyOf);
    const key = await this.#key;
    if (key === null) this.#key = null;
    return key;
  }

  /** Of two who make the first key at once, the table has one, and the copy is of that. */
  async #madeKey(): Promise<Uint8Array> {
    const standing = await this.#readKey();
    if (standing !== null) return standing;
    const made = (await this.#files.readKey()) ?? randomBytes(32);
    await this.#table.putIfAbsent(keys.takedownKey(), { key: made });
    const key = keyOf(await this.#table.get(keys.takedownKey())) ?? made;
    await this.#files.writeKey(key);
    return key;
  }
}

/** A table that was brought back to an earlier state lags behind the copy. */
function isAsTold(standing: Takedown, copy: Takedown): boolean {
  return standing.state === copy.state || standing.state === "open";
}

function keysOf({ takedown, hashes }: { takedown: Takedown; hashes: readonly string[] }) {
  return [...takedown.ownIds.map(keys.tombstoneOfArticle), ...hashes.map(keys.tombstone)];
}

function hashOf(key: Uint8Array, { kind, value }: Mark): string {
  return createHmac("sha256", key).update(`${kind}\n${value}`).digest("hex").slice(0, hashDigits);
}

function keyOf(item: Item | null): Uint8Array | null {
  return item?.key instanceof Uint8Array ? item.key : null;
}

function turnedAwayOf({ dropKey, captureId, etag }: Item): TurnedAway {
  return { dropKey: String(dropKey), captureId: String(captureId), etag: String(etag) };
}

function latestFirst(a: Takedown, b: Takedown): number {
  return `${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1;
}
