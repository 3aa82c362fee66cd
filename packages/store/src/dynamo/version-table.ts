/** Versions in the table; a text too long for an item lies in S3, and the item points to it. */
import type { Version } from "@winnow/core/records";
import { CorruptRecordError } from "../errors.ts";
import type { ObjectStore } from "../s3/object-store.ts";
import { keys } from "./keys.ts";
import type { Item, TableClient } from "./table-client.ts";
import { decodeVersion, encodeVersion, maxInlineBytes, parseVersionItem } from "./version-item.ts";

export class VersionTable {
  readonly #table: TableClient;
  readonly #objects: ObjectStore;

  constructor(table: TableClient, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  /** Adds a version; `false` if the article has this text. */
  async add(articleId: string, version: Version): Promise<boolean> {
    const item = await this.#itemOf(articleId, version);
    return this.#table.putIfAbsent(keys.version(articleId, version.textHash), item);
  }

  /** Puts a version in the place of one that the expected capture stands for. */
  async replace(articleId: string, version: Version, expected: string): Promise<boolean> {
    const item = await this.#itemOf(articleId, version);
    const key = keys.version(articleId, version.textHash);
    return this.#table.putIf(key, item, "firstCaptureId = :expected", undefined, {
      ":expected": expected,
    });
  }

  async get(articleId: string, textHash: string): Promise<Version | null> {
    const item = await this.#table.get(keys.version(articleId, textHash));
    return item && this.#versionOf(item);
  }

  async all(articleId: string): Promise<Version[]> {
    const items = await this.#table.startingWith(keys.versions(articleId));
    return Promise.all(items.map((item) => this.#versionOf(item)));
  }

  async #itemOf(articleId: string, version: Version): Promise<Item> {
    const document = encodeVersion(version);
    const firstCaptureId = version.first.captureId;
    if (document.length <= maxInlineBytes) return { firstCaptureId, document };
    // Named by the capture as well, so that a replacement never changes an object that is in use.
    const documentKey = `version/${articleId}/${version.textHash}/${firstCaptureId}`;
    await this.#objects.put(documentKey, document);
    return { firstCaptureId, documentKey };
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
