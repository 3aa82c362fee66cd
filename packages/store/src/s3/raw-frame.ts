/**
 * A raw copy as an object: the page as one zstd frame, then where it came from as JSON in a
 * skippable frame (RFC 8878, section 3.1.2), closed by the JSON's length. `zstd -d` gives the page
 * back byte for byte; the provenance needs no second object and knows no limit of S3's 2 KB.
 */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { RawCopy } from "@winnow/core/ports";
import { Drop } from "@winnow/core/records";
import { CorruptRecordError } from "../errors.ts";

/** The first of the sixteen magic numbers of skippable frames, little-endian. */
const skippableMagic = 0x184d2a50;
const headerBytes = 8;
const trailerBytes = 4;

/** Far over any drop that is read, far under what would hurt. */
const maxPageBytes = 1_000_000_000;

export function encodeRawFrame({ drop, bytes }: Pick<RawCopy, "drop" | "bytes">): Uint8Array {
  const provenance = Buffer.from(JSON.stringify(drop));
  const skippable = Buffer.alloc(headerBytes + provenance.length + trailerBytes);
  skippable.writeUInt32LE(skippableMagic, 0);
  skippable.writeUInt32LE(provenance.length + trailerBytes, 4);
  provenance.copy(skippable, headerBytes);
  skippable.writeUInt32LE(provenance.length, headerBytes + provenance.length);
  return Buffer.concat([zstdCompressSync(bytes), skippable]);
}

export function decodeRawBytes(frame: Uint8Array): Uint8Array {
  return zstdDecompressSync(frame, { maxOutputLength: maxPageBytes });
}

export function decodeRawDrop(frame: Uint8Array, key: string): Drop {
  const buffer = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const end = buffer.length - trailerBytes;
  const length = end < headerBytes ? 0 : buffer.readUInt32LE(end);
  const start = end - length;
  if (
    length === 0 ||
    start < headerBytes ||
    buffer.readUInt32LE(start - headerBytes) !== skippableMagic
  ) {
    const what = `raw: ${key} ends without provenance; expected a zstd skippable frame`;
    throw new CorruptRecordError("store.raw", what);
  }
  return Drop.parse(JSON.parse(buffer.toString("utf8", start, end)));
}
