/** Raw copies in S3: `raw/<sha256>` holds the bytes, `also/<sha256>/<capture>` each further capture of them. */

import type { RawCopy, RawStore } from "@winnow/core/ports";
import { Drop, type RawPointer, sha256 } from "@winnow/core/records";
import type { ObjectStore } from "./object-store.ts";
import { decodeRawBytes, decodeRawDrop, encodeRawFrame } from "./raw-frame.ts";

const rawPrefix = "raw/";
const alsoPrefix = "also/";

/** Metadata that names the capture whose provenance stands in the object itself. */
const captureTag = "capture";

export class S3RawStore implements RawStore {
  readonly #objects: ObjectStore;
  /** Puts of one hash in this process, one after the other: see `put`. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  /**
   * Asks before it writes, because a repeat is common and a question costs a twelfth of a write.
   * Workers that race are told apart by S3's `If-None-Match`; within one process they queue, so
   * that an S3 that does not know the header (the embedded one) keeps every provenance as well.
   */
  async put(copy: RawCopy): Promise<RawPointer> {
    const hash = sha256(copy.bytes);
    const before = this.#underWay.get(hash) ?? Promise.resolve();
    const put = before.catch(() => undefined).then(() => this.#put(hash, copy));
    this.#underWay.set(hash, put);
    try {
      return await put;
    } finally {
      if (this.#underWay.get(hash) === put) this.#underWay.delete(hash);
    }
  }

  async #put(hash: string, copy: RawCopy): Promise<RawPointer> {
    const key = `${rawPrefix}${hash}`;
    const tag = copy.captureId;
    let standing = await this.#objects.head(key);
    if (standing === null) {
      if (await this.#objects.putIfAbsent(key, encodeRawFrame(copy), { [captureTag]: tag }))
        return { key, codec: "zstd" };
      standing = await this.#objects.head(key);
    }
    if (standing?.[captureTag] !== tag) {
      const provenance = Buffer.from(JSON.stringify(copy.drop));
      await this.#objects.put(`${alsoPrefix}${hash}/${tag}`, provenance);
    }
    return { key, codec: "zstd" };
  }

  async get({ key, offset, length, codec }: RawPointer): Promise<Uint8Array | null> {
    const object = await this.#objects.get(key);
    if (object === null) return null;
    const bytes = codec === "identity" ? object.bytes : decodeRawBytes(object.bytes);
    return offset === undefined
      ? bytes
      : bytes.subarray(offset, length === undefined ? undefined : offset + length);
  }

  async *list(): AsyncIterable<{ drop: Drop; pointer: RawPointer }> {
    for await (const { key } of this.#objects.list(rawPrefix)) {
      const object = await this.#objects.get(key);
      if (object) yield { drop: decodeRawDrop(object.bytes, key), pointer: { key, codec: "zstd" } };
    }
    for await (const { key } of this.#objects.list(alsoPrefix)) {
      const provenance = await this.#objects.get(key);
      if (provenance === null) continue;
      const drop = Drop.parse(JSON.parse(Buffer.from(provenance.bytes).toString("utf8")));
      yield { drop, pointer: { key: `${rawPrefix}${key.split("/")[1]}`, codec: "zstd" } };
    }
  }
}
