/**
 * A version as an item. Text and fields are one zstd-compressed JSON document, which costs a third
 * of the write units of plain attributes; the one attribute a condition asks for stands beside it.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import {
  Extraction,
  RawPointer,
  Sighting,
  type Version,
  type VersionHead,
} from "@winnow/core/records";
import { z } from "zod";
import { CorruptRecordError } from "../errors.ts";
import type { Item } from "./table-client.ts";

/** A larger document goes to S3: DynamoDB takes 400 KB an item, keys and names included. */
export const maxInlineBytes = 300_000;

/** A millisecond more than the usual level, and a third of a write unit less. */
const params = { [constants.ZSTD_c_compressionLevel]: 12 };

const VersionDocument = z.object({
  textHash: z.string(),
  extraction: Extraction,
  raw: RawPointer,
  url: z.string().nullable(),
  rawSha256: z.string(),
  first: Sighting,
});

const VersionItem = z.object({
  firstCaptureId: z.string(),
  document: z.instanceof(Uint8Array).optional(),
  documentKey: z.string().optional(),
});
export type VersionItem = z.infer<typeof VersionItem>;

export function encodeVersion(version: Version): Uint8Array {
  return zstdCompressSync(JSON.stringify(version), { params });
}

export function decodeVersion(document: Uint8Array): Version {
  // The limit bounds what a damaged document may unfold to.
  const json = zstdDecompressSync(document, { maxOutputLength: 100_000_000 });
  return VersionDocument.parse(JSON.parse(json.toString("utf8")));
}

export function parseVersionItem(item: Item): VersionItem {
  const parsed = VersionItem.safeParse(item);
  if (parsed.success) return parsed.data;
  const where = `${item.PK} ${item.SK}`;
  throw new CorruptRecordError("store.version", `table: ${where} is no version`, {
    cause: parsed.error,
  });
}

/** Drops the text: what the protocol and the head need of a version. */
export function headOfVersion({ extraction, ...rest }: Version): VersionHead {
  const { text: _, ...fields } = extraction;
  return { ...rest, extraction: fields };
}
