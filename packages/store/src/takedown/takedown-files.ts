/** Takedowns in the raw bucket, below `takedown/`: each with its tombstones, and the key of the marks. */
import { Takedown } from "@winnow/core/records";
import { z } from "zod";
import type { ObjectStore } from "../s3/object-store.ts";

const recordPrefix = "takedown/records/";
const keyName = "takedown/key";

const TakedownFile = z.object({ takedown: Takedown, hashes: z.array(z.string()) });
export type TakedownFile = z.infer<typeof TakedownFile>;

export class TakedownFiles {
  readonly #objects: ObjectStore;

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  async read(id: string): Promise<TakedownFile | null> {
    const object = await this.#objects.get(keyOf(id));
    return object && TakedownFile.parse(JSON.parse(Buffer.from(object.bytes).toString("utf8")));
  }

  async write(file: TakedownFile): Promise<void> {
    await this.#objects.put(keyOf(file.takedown.id), Buffer.from(JSON.stringify(file)));
  }

  /** The ids of all takedowns. */
  async *ids(): AsyncIterable<string> {
    for await (const { key } of this.#objects.list(recordPrefix)) {
      yield key.slice(recordPrefix.length).replace(/\.json$/, "");
    }
  }

  async readKey(): Promise<Uint8Array | null> {
    return (await this.#objects.get(keyName))?.bytes ?? null;
  }

  async writeKey(key: Uint8Array): Promise<void> {
    await this.#objects.put(keyName, key);
  }
}

function keyOf(id: string): string {
  return `${recordPrefix}${id}.json`;
}
