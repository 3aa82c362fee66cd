/** Files of the search index in S3: written once, under keys that nobody used. */
import type { ObjectStore as IndexFiles } from "@winnow/search/publishing/ports";
import type { ObjectStore } from "./object-store.ts";

export class S3IndexFiles implements IndexFiles {
  readonly #objects: ObjectStore;

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  put(key: string, bytes: Uint8Array): Promise<void> {
    return this.#objects.put(key, bytes);
  }

  async get(key: string): Promise<Uint8Array | null> {
    return (await this.#objects.get(key))?.bytes ?? null;
  }

  delete(key: string): Promise<void> {
    return this.#objects.delete(key);
  }

  async list(prefix: string): Promise<readonly { key: string; storedAt: string }[]> {
    const files: { key: string; storedAt: string }[] = [];
    for await (const { key, at } of this.#objects.list(prefix)) {
      files.push({ key, storedAt: at.toISOString() });
    }
    return files;
  }
}
