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

/** A page as it was dropped, with the answer of its server where that is known. */
export interface RawPage {
  bytes: Uint8Array;
  http: Drop["http"];
}

export interface CopiesAsked {
  /** Further captures of bytes that another one has kept, too. */
  withRepeats: boolean;
  /** Those alone that were written since. */
  since?: Date;
  /** Those alone whose hash begins so. */
  prefix?: string;
  /** Goes on behind this copy, by its `name`. */
  after?: string | null;
}

/** A raw copy with its place in the order of `copies`. */
export interface NamedCopy extends DropCopy {
  name: string;
  /** Where its bytes stand: those of a repeat, with the capture that came first. */
  pointer: RawPointer;
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

  async get(pointer: RawPointer): Promise<Uint8Array | null> {
    const object = await this.#objects.get(pointer.key);
    return object && bytesAt(object.bytes, pointer);
  }

  /** The bytes, with what the drop that brought them told of the server's answer. */
  async page(pointer: RawPointer): Promise<RawPage | null> {
    const { codec, key, offset } = pointer;
    const object = await this.#objects.get(key);
    if (object === null) return null;
    // The bytes of a container have no answer of their own.
    const isAlone = offset === undefined && codec !== "identity";
    const http = isAlone ? decodeRawDrop(object.bytes, key).http : null;
    return { bytes: bytesAt(object.bytes, pointer), http };
  }

  /** How many captures `copies` tells of. Asks for keys alone. */
  async count(asked: CopiesAsked): Promise<number> {
    let count = 0;
    for await (const _ of this.names(asked)) count += 1;
    return count;
  }

  /** Whether there are more raw copies than so many: one page of a listing says so, or a few. */
  async isLarger(count: number): Promise<boolean> {
    let left = count;
    for await (const _ of this.names({ withRepeats: false })) {
      if (left === 0) return true;
      left -= 1;
    }
    return false;
  }

  /**
   * Every capture with its bytes, one in memory at a time: by the hashes of bytes, repeats last. One
   * that is deleted before its turn comes is left out; who has to know of it reads `names` one by one.
   */
  async *copies(asked: CopiesAsked): AsyncGenerator<NamedCopy> {
    for await (const name of this.names(asked)) {
      const copy = await this.copyNamed(name);
      if (copy !== null) yield copy;
    }
  }

  /** The names of captures: by the hashes of bytes, repeats last. */
  async *names(asked: CopiesAsked): AsyncGenerator<string> {
    yield* this.#names(rawPrefix, asked);
    if (asked.withRepeats) yield* this.#names(alsoPrefix, asked);
  }

  /** The copy of a name; `null` if it is gone. */
  async copyNamed(name: string): Promise<NamedCopy | null> {
    const { rawSha256, captureId } = hashesOfName(name);
    const key = `${rawPrefix}${rawSha256}`;
    const object = await this.#objects.get(key);
    if (object === null) return null;
    const also = captureId === null ? null : await this.#objects.get(name);
    if (captureId !== null && also === null) return null;
    const drop = also === null ? decodeRawDrop(object.bytes, key) : provenanceOf(also.bytes);
    return { name, pointer: { key, codec: "zstd" }, drop, bytes: decodeRawBytes(object.bytes) };
  }

  /** The keys that are asked for, in order. */
  async *#names(
    kind: typeof rawPrefix | typeof alsoPrefix,
    { since, prefix = "", after = null }: CopiesAsked,
  ): AsyncGenerator<string> {
    // Repeats come last: who stands among them is through with the others.
    if (kind === rawPrefix && after?.startsWith(alsoPrefix)) return;
    const isBehind = after?.startsWith(kind) === true;
    for await (const { key, at } of this.#objects.list(`${kind}${prefix}`)) {
      if (isBehind && key <= String(after)) continue;
      if (since === undefined || at >= since) yield key;
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
}

function bytesAt(object: Uint8Array, { offset, length, codec }: RawPointer): Uint8Array {
  const bytes = codec === "identity" ? object : decodeRawBytes(object);
  if (offset === undefined) return bytes;
  return bytes.subarray(offset, length === undefined ? undefined : offset + length);
}

/** What a name of `names` is made of; `captureId: null` for the capture that came first. */
export function hashesOfName(name: string): { rawSha256: string; captureId: string | null } {
  const [, rawSha256 = "", captureId = null] = name.split("/");
  return { rawSha256, captureId };
}

/** The provenance of a further capture. */
export function provenanceOf(bytes: Uint8Array): Drop {
  return Drop.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}
