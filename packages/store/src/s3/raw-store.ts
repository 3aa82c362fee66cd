/** Raw copies in S3: `raw/<sha256>` holds the bytes, `also/<sha256>/<capture>` each further capture of them. */

import type { RawCopy, RawStore } from "@winnow/core/ports";
import { Drop, type RawPointer, sha256 } from "@winnow/core/records";
import type { ObjectStore } from "./object-store.ts";
import { decodeRawBytes, decodeRawDrop, encodeRawFrame } from "./raw-frame.ts";

export const rawPrefix = "raw/";
export const alsoPrefix = "also/";

/** Metadata that names the capture whose provenance stands in the object itself. */
export const captureTag = "capture";

/** A raw copy as it is read again. */
export type DropCopy = Pick<RawCopy, "drop" | "bytes">;

export interface CopiesAsked {
  /** Further captures of bytes that another one has kept, too. */
  withRepeats: boolean;
  /** Those alone that were written since. */
  since?: Date;
}

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

  /** How many captures `copies` tells of. Asks for keys alone. */
  async count({ withRepeats }: CopiesAsked): Promise<number> {
    let count = 0;
    for (const prefix of withRepeats ? [rawPrefix, alsoPrefix] : [rawPrefix]) {
      for await (const _ of this.#objects.list(prefix)) count += 1;
    }
    return count;
  }

  /** Every capture with its bytes, one in memory at a time: by the hashes of bytes, repeats last. */
  async *copies({ withRepeats, since }: CopiesAsked): AsyncGenerator<DropCopy> {
    for await (const { key, at } of this.#objects.list(rawPrefix)) {
      if (since !== undefined && at < since) continue;
      const object = await this.#objects.get(key);
      if (object === null) continue;
      yield { drop: decodeRawDrop(object.bytes, key), bytes: decodeRawBytes(object.bytes) };
    }
    if (!withRepeats) return;
    for await (const { key, at } of this.#objects.list(alsoPrefix)) {
      if (since !== undefined && at < since) continue;
      const [, rawSha256 = "", captureId = ""] = key.split("/");
      const copy = await this.copyOf(rawSha256, captureId);
      if (copy !== null) yield copy;
    }
  }

  /** One capture by its names; `null` if its copy is gone. */
  async copyOf(rawSha256: string, captureId: string): Promise<DropCopy | null> {
    const key = `${rawPrefix}${rawSha256}`;
    const object = await this.#objects.get(key);
    if (object === null) return null;
    const also = await this.#objects.get(`${alsoPrefix}${rawSha256}/${captureId}`);
    const drop = also === null ? decodeRawDrop(object.bytes, key) : provenanceOf(also.bytes);
    return { drop, bytes: decodeRawBytes(object.bytes) };
  }

  async *list(): AsyncIterable<{ drop: Drop; pointer: RawPointer }> {
    for await (const { key } of this.#objects.list(rawPrefix)) {
      const object = await this.#objects.get(key);
      if (object) yield { drop: decodeRawDrop(object.bytes, key), pointer: { key, codec: "zstd" } };
    }
    for await (const { key } of this.#objects.list(alsoPrefix)) {
      const provenance = await this.#objects.get(key);
      if (provenance === null) continue;
      const drop = provenanceOf(provenance.bytes);
      yield { drop, pointer: { key: `${rawPrefix}${key.split("/")[1]}`, codec: "zstd" } };
    }
  }
}

/** The provenance of a further capture. */
export function provenanceOf(bytes: Uint8Array): Drop {
  return Drop.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}
