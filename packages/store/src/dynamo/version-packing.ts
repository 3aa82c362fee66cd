/**
 * How documents of versions are packed: zstd with a dictionary, whose number stands before the frame.
 * Node takes a dictionary from 22.19 and 24.6 on.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { CorruptRecordError } from "../errors.ts";
import { dictionary, dictionaryNumber } from "./version-dictionary.ts";

/** A millisecond more than the usual level, and a third of a write unit less. */
const params = { [constants.ZSTD_c_compressionLevel]: 12 };

/** Bounds what a damaged document may unfold to. */
const maxOutputLength = 100_000_000;

export function packDocument(json: string): Uint8Array {
  const frame = zstdCompressSync(json, { params, dictionary });
  return Buffer.concat([Buffer.from([dictionaryNumber]), frame]);
}

/** The JSON of a document. */
export function unpackDocument(document: Uint8Array): string {
  const [number] = document;
  if (number !== dictionaryNumber) {
    const what = `version: packed with dictionary ${number}, expected ${dictionaryNumber}`;
    throw new CorruptRecordError("store.version", what);
  }
  const options = { maxOutputLength, dictionary };
  return zstdDecompressSync(document.subarray(1), options).toString("utf8");
}
