/**
 * Takes an own id out of a table, and puts it back. What goes is written down first, in an object
 * beside the raw copies; then each item goes by a write of its own. Killed at any point and begun
 * again, it ends the same: what is held already stays held, and what is there still goes.
 */
import type { ArticleId, Takedown } from "@winnow/core/records";
import { Outcome, takedownSentence } from "@winnow/core/records";
import { z } from "zod";
import { changeAttributes } from "../dynamo/article-item.ts";
import { type Key, keys } from "../dynamo/keys.ts";
import type { Item, TableClient } from "../dynamo/table/table-client.ts";
import type { ObjectStore } from "../s3/object-store.ts";
import { type Belongings, belongingsOf } from "./belongings.ts";
import { decodeHeld, encodeHeld, type HeldItem, nameOf } from "./held.ts";
import { heldPrefix } from "./held-objects.ts";

export class Withdrawal {
  readonly #table: TableClient;
  readonly #name: string;
  readonly #objects: ObjectStore;

  /** `name` is that of the table: editions hold what is theirs apart. */
  constructor(table: TableClient, name: string, objects: ObjectStore) {
    this.#table = table;
    this.#name = name;
    this.#objects = objects;
  }

  belongings(ownId: ArticleId): Promise<Belongings> {
    return belongingsOf(this.#table, this.#objects, ownId);
  }

  /** All that is held of an own id. */
  async held(takedownId: string, ownId: ArticleId): Promise<HeldItem[]> {
    const object = await this.#objects.get(this.#place(takedownId, ownId));
    return object === null ? [] : decodeHeld(object.bytes);
  }

  /** Takes an own id out; returns what is held of it then. */
  async takeOut(takedown: Takedown, ownId: ArticleId, now: Date): Promise<HeldItem[]> {
    const { items } = await this.belongings(ownId);
    const held = await this.hold(takedown, ownId, items);
    for (const item of held) await this.#remove(item, takedown, ownId, now);
    return held;
  }

  /** Takes out the nodes of a story of which nobody is left; they are held with an own id. */
  async takeOutStory(
    takedown: Takedown,
    ownId: ArticleId,
    members: readonly ArticleId[],
  ): Promise<void> {
    const found = await Promise.all(members.map((id) => this.#table.get(keys.story(id))));
    const nodes = found.filter((node) => node !== null);
    await this.hold(
      takedown,
      ownId,
      nodes.map((before) => ({ kind: "story", before })),
    );
    for (const node of nodes) await this.#table.delete(keyOf(node));
  }

  /** Writes down what goes, beside what is held already; returns all of it. */
  async hold({ id }: Takedown, ownId: ArticleId, items: readonly HeldItem[]): Promise<HeldItem[]> {
    const standing = await this.held(id, ownId);
    const known = new Set(standing.map(({ before }) => nameOf(before)));
    const added = items.filter(({ before }) => !known.has(nameOf(before)));
    const all = [...standing, ...added];
    if (added.length > 0) await this.#objects.put(this.#place(id, ownId), encodeHeld(all));
    return all;
  }

  /** Puts everything back that is held of an own id. */
  async putBack(takedownId: string, ownId: ArticleId, now: Date): Promise<void> {
    for (const item of await this.held(takedownId, ownId)) await this.#restore(item, ownId, now);
  }

  async #remove(
    { kind, before }: HeldItem,
    takedown: Takedown,
    ownId: ArticleId,
    now: Date,
  ): Promise<void> {
    const key = keyOf(before);
    switch (kind) {
      case "owned":
      case "story":
        return this.#table.delete(key);
      case "head":
        return this.#table.put(key, changeAttributes(ownId, now));
      case "outcome":
        return this.#table.put(key, { ...rejected(before, takedown), uploads: before.uploads });
      case "sample": {
        const values = { ":rank": before.rank };
        await this.#table.deleteIf(key, "#rank = :rank", values, { "#rank": "rank" });
        return;
      }
      case "claim": {
        await this.#table.update(key, {
          UpdateExpression: "DELETE ids :own",
          ExpressionAttributeValues: { ":own": new Set([ownId]) },
        });
        await this.#table.deleteIf(
          key,
          "attribute_not_exists(ids) AND attribute_not_exists(isFull)",
        );
        return;
      }
      case "index":
        return this.#changeOwners(key, (owners) => owners.filter((id) => id !== ownId));
    }
  }

  async #restore({ kind, before }: HeldItem, ownId: ArticleId, now: Date): Promise<void> {
    const key = keyOf(before);
    switch (kind) {
      case "owned":
      case "story":
        await this.#table.putIfAbsent(key, before);
        return;
      case "head": {
        const head = { ...before, ...changeAttributes(ownId, now) };
        await this.#table.putIf(key, head, "attribute_not_exists(basis)");
        return;
      }
      case "outcome":
        return this.#table.put(key, before);
      case "sample": {
        const isFree = "attribute_not_exists(PK) OR #rank > :rank";
        await this.#table.putIf(key, before, isFree, { "#rank": "rank" }, { ":rank": before.rank });
        return;
      }
      case "claim":
        await this.#table.update(key, {
          UpdateExpression: "ADD ids :own",
          ExpressionAttributeValues: { ":own": new Set([ownId]) },
        });
        return;
      case "index":
        return this.#changeOwners(key, (owners) => withOwner(owners, ownId, ownersOf(before)));
    }
  }

  /** Changes the owners of an index key; of two who do so at once, one looks again. */
  async #changeOwners(key: Key, change: (owners: string[]) => string[]): Promise<void> {
    for (;;) {
      const owners = ownersOf((await this.#table.get(key)) ?? {});
      const next = change(owners);
      if (String(next) === String(owners)) return;
      const { condition, values } = areStill(owners);
      const isDone =
        next.length === 0
          ? await this.#table.deleteIf(key, condition, values)
          : await this.#table.putIf(key, { owners: next }, condition, undefined, values);
      if (isDone) return;
    }
  }

  #place(takedownId: string, ownId: ArticleId): string {
    return `${heldPrefix(takedownId)}items/${encodeURIComponent(this.#name)}/${ownId}.json.zst`;
  }
}

const Owners = z.array(z.string());

function ownersOf({ owners }: Item): string[] {
  return Owners.parse(owners ?? []);
}

/** The condition that an index key has these owners still. Each by itself: the embedded table compares no lists. */
function areStill(owners: readonly string[]): { condition: string; values: Item | undefined } {
  if (owners.length === 0) return { condition: "attribute_not_exists(owners)", values: undefined };
  const each = owners.map((_, n) => `owners[${n}] = :owner${n}`);
  return {
    condition: [`size(owners) = :size`, ...each].join(" AND "),
    values: {
      ":size": owners.length,
      ...Object.fromEntries(owners.map((owner, n) => [`:owner${n}`, owner])),
    },
  };
}

/** Where it stood among those that are there still, if there is room for it. */
function withOwner(owners: readonly string[], ownId: string, before: readonly string[]): string[] {
  if (owners.includes(ownId) || owners.length >= Math.max(before.length, 1)) return [...owners];
  const place = before.slice(0, before.indexOf(ownId)).filter((id) => owners.includes(id)).length;
  return owners.toSpliced(place, 0, ownId);
}

function keyOf({ PK, SK }: Item): Key {
  return { PK: String(PK), SK: String(SK) };
}

/** The outcome of a capture that was taken down: without a word of what it said. */
function rejected(item: Item, takedown: Takedown): Item {
  const { captureId, at, key, collection, etag, url, droppedAt, capturedAt, release } =
    Outcome.parse(item);
  return {
    ...{ captureId, at, key, collection, etag, droppedAt, capturedAt, release },
    url: takedown.depth === "all" ? null : url,
    ...{ title: null, publishedAt: null, publisher: null, words: 0, removedLines: 0, notes: [] },
    ...{ status: "rejected", reason: "taken-down", detail: takedownSentence(takedown) },
  };
}
