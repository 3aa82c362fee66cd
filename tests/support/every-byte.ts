/** Every byte that an archive keeps: items of all its tables, objects of its buckets, opened as far as they open. */

import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { ListTablesCommand, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { unpackDocument } from "@winnow/store/dynamo";
import { ObjectStore } from "@winnow/store/s3";

/** What is kept in one place, in all the forms that it can be read in. */
export interface Kept {
  /** `<table> <PK> <SK>`, or `<bucket>/<key>`. */
  where: string;
  bytes: Buffer[];
}

/** Reads all of an archive. */
export async function everyByte({
  clients,
  environment,
}: Pick<OpenArchive, "clients" | "environment">): Promise<Kept[]> {
  const kept: Kept[] = [];
  const { WINNOW_TABLE, WINNOW_RAW_BUCKET, WINNOW_INBOX_BUCKET } = environment;
  const { TableNames = [] } = await clients.dynamo.send(new ListTablesCommand({}));
  const ours = TableNames.filter(
    (name) => name === WINNOW_TABLE || name.startsWith(`${WINNOW_TABLE}-`),
  );
  for (const TableName of ours) {
    for await (const page of paginateScan({ client: clients.dynamo }, { TableName })) {
      for (const item of page.Items ?? []) {
        const plain = unmarshall(item);
        kept.push({ where: `${TableName} ${plain.PK} ${plain.SK}`, bytes: bytesIn(plain) });
      }
    }
  }
  for (const bucket of [WINNOW_RAW_BUCKET, WINNOW_INBOX_BUCKET]) {
    const objects = new ObjectStore(clients.s3, bucket);
    for await (const { key } of objects.list()) {
      const object = await objects.get(key);
      const metadata = Buffer.from(JSON.stringify(object?.metadata ?? {}));
      const bytes = [...opened(Buffer.from(object?.bytes ?? [])), metadata];
      kept.push({ where: `${bucket}/${key}`, bytes });
    }
  }
  return kept;
}

/** Where any of these words stands; markup between words counts as a space, whatever the case. */
export function findIn(kept: readonly Kept[], pieces: readonly string[]): string[] {
  const wanted = pieces.map((piece) => piece.toLowerCase());
  return kept.flatMap(({ where, bytes }) => {
    const texts = bytes.flatMap((each) => {
      const text = each.toString("latin1").toLowerCase();
      return text.includes("<") ? [text, plain(text)] : [text];
    });
    const found = wanted.filter((piece) => texts.some((text) => text.includes(piece)));
    return found.map((piece) => `${where}: ${piece}`);
  });
}

function plain(text: string): string {
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

/** All strings and bytes of a value, opened. */
function bytesIn(value: unknown): Buffer[] {
  if (typeof value === "string") return [Buffer.from(value)];
  if (value instanceof Uint8Array) return opened(Buffer.from(value));
  if (value instanceof Set) return [...value].sort().flatMap(bytesIn);
  if (Array.isArray(value)) return value.flatMap(bytesIn);
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([name, each]) => [Buffer.from(name), ...bytesIn(each)]);
  }
  return value === undefined ? [] : [Buffer.from(String(value))];
}

const limits = { maxOutputLength: 200_000_000 };
const openers: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => Buffer.from(unpackDocument(bytes)),
  (bytes) => zstdDecompressSync(bytes, limits),
  (bytes) => gunzipSync(bytes, limits),
  (bytes) => brotliDecompressSync(bytes, limits),
];

/** Bytes as they are, and what they unfold to; JSON that holds bytes in base64 is opened as well. */
function opened(bytes: Buffer): Buffer[] {
  const found = [bytes];
  for (const open of openers) {
    try {
      found.push(...opened(open(bytes)));
      break;
    } catch {
      // Not of this kind.
    }
  }
  const text = bytes.subarray(0, 1).toString() === "[" ? bytes.toString("utf8") : "";
  for (const [, base64 = ""] of text.matchAll(/"\$bytes":"([^"]*)"/g)) {
    found.push(...opened(Buffer.from(base64, "base64")));
  }
  return found;
}
