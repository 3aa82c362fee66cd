/** Versions in the table; a text too long for an item lies in S3, and the item points to it. */
import type { Versions } from "@winnow/core/ports";
import { rankOfSighting, type Version } from "@winnow/core/records";
import { CorruptRecordError } from "../errors.ts";
import type { ObjectStore } from "../s3/object-store.ts";
import { keys } from "./keys.ts";
import type { Item, TableClient } from "./table/table-client.ts";
import { decodeVersion, encodeVersion, maxInlineBytes, parseVersionItem } from "./version-item.ts";

export class DynamoVersions implements Versions {
  readonly #table: TableClient;
  readonly #objects: ObjectStore;

  constructor(table: TableClient, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async rankOf(ownId: string, textHash: string): Promise<string | null> {
    const item = await this.#table.get(keys.version(ownId, textHash));
    return item && parseVersionItem(item).rank;
  }

  /** The very capture that stands may put its version again: a repeat after a crash. */
  async put(ownId: string, version: Version): Promise<boolean> {
    const item = await this.#itemOf(ownId, version);
    return this.#table.putIf(
      keys.version(ownId, version.textHash),
      item,
      "attribute_not_exists(PK) OR #rank >= :rank",
      { "#rank": "rank" },
      { ":rank": item.rank },
    );
  }

  async get(ownId: string, textHash: string): Promise<Version | null> {
    const item = await this.#table.get(keys.version(ownId, textHash));
    return item && this.#versionOf(item);
  }

  async getMany(
    places: readonly { ownId: string; textHash: string }[],
  ): Promise<(Version | null)[]> {
    const wanted = places.map(({ ownId, textHash }) => keys.version(ownId, textHash));
    const unique = new Map(wanted.map((key) => [nameOf(key), key]));
    const items = await this.#table.getMany([...unique.values()], { consistent: true });
    const found = new Map(items.map((item) => [nameOf(item), item]));
    return Promise.all(
      wanted.map((key) => {
        const item = found.get(nameOf(key));
        return item ? this.#versionOf(item) : null;
      }),
    );
  }

  async all(ownId: string): Promise<Version[]> {
    const items = await this.#table.startingWith(keys.versions(ownId));
    return Promise.all(items.map((item) => this.#versionOf(item)));
  }

  async #itemOf(ownId: string, version: Version): Promise<Item> {
    const document = encodeVersion(version);
    const rank = rankOfSighting(version.first);
    if (document.length <= maxInlineBytes) return { rank, document };
    // Named by the capture as well, so that a replacement never changes an object that is in use.
    const documentKey = `version/${ownId}/${version.textHash}/${version.first.captureId}`;
    await this.#objects.put(documentKey, document);
    return { rank, documentKey };
  }

  async #versionOf(item: Item): Promise<Version> {
    const { document, documentKey } = parseVersionItem(item);
    if (document) return decodeVersion(document);
    const object = documentKey === undefined ? null : await this.#objects.get(documentKey);
    if (object === null) {
      const what = `table: ${item.PK} ${item.SK} points to ${documentKey}, which is not there`;
      throw new CorruptRecordError("store.version", what);
    }
    return decodeVersion(object.bytes);
  }
}

function nameOf({ PK, SK }: { PK?: unknown; SK?: unknown }): string {
  return `${PK} ${SK}`;
}
