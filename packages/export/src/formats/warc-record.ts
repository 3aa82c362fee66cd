/** Records of WARC/1.1 (ISO 28500:2017): a head of named fields, a block, two line ends. */
import { createHash } from "node:crypto";
import { encoded } from "./characters.ts";

export interface WarcRecord {
  type: "warcinfo" | "resource" | "response" | "conversion";
  /** What the record's id is made of: the same content has the same id. */
  identity: string;
  /** An instant in UTC. */
  date: string;
  contentType: string;
  /** Further fields, in order. */
  fields: readonly (readonly [name: string, value: string])[];
  block: Uint8Array;
}

/** The id of a record, as fields refer to it: a UUID of the content (RFC 9562, version 8). */
export function recordIdOf(identity: string): string {
  const bytes = createHash("sha256").update(`winnow warc ${identity}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6); // version 8: made as its maker likes
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8); // the variant of RFC 9562
  const uuid = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return `<urn:uuid:${uuid}>`;
}

/** Writes a record, head and block apart, so that a large block is not copied. */
export function warcRecord(record: WarcRecord): Uint8Array[] {
  const { type, identity, date, contentType, fields, block } = record;
  const head = [
    "WARC/1.1",
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${recordIdOf(identity)}`,
    `WARC-Date: ${date}`,
    ...fields.map(([name, value]) => `${name}: ${fieldValue(value)}`),
    `WARC-Block-Digest: ${digestOf(block)}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ];
  return [encoded(`${head.join("\r\n")}\r\n\r\n`), block, encoded("\r\n\r\n")];
}

/** A line end in a value would begin another field. */
function fieldValue(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

/** The alphabet of RFC 4648, section 6: what readers of WARC files expect of a digest. */
const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A labelled digest in Base32. */
export function digestOf(block: Uint8Array): string {
  let bits = "";
  for (const byte of createHash("sha256").update(block).digest()) {
    bits += byte.toString(2).padStart(8, "0");
  }
  const groups = bits.match(/.{1,5}/g) ?? [];
  const text = groups.map((group) => base32[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
  return `sha256:${text.padEnd(Math.ceil(text.length / 8) * 8, "=")}`;
}
