/**
 * What was taken out of a table and is held aside while it can be given back: the items as they were,
 * and what each of them is to the article, which says how it goes and how it comes back.
 */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { z } from "zod";
import { sightingPrefix } from "../dynamo/keys.ts";
import { sightingOf } from "../dynamo/sightings.ts";
import type { Item } from "../dynamo/table/table-client.ts";

export const HeldItem = z.object({
  /**
   * `owned` items are deleted. A `head` leaves its announcement of the change, an `outcome` a
   * rejection. A `sample` is deleted while the article's story has its slot. From a `claim` the own
   * id goes, from an `index` key the owner.
   */
  kind: z.enum(["owned", "head", "outcome", "sample", "claim", "index", "story"]),
  before: z.record(z.string(), z.unknown()),
});
export type HeldItem = z.infer<typeof HeldItem> & { before: Item };

export function encodeHeld(items: readonly HeldItem[]): Uint8Array {
  return zstdCompressSync(JSON.stringify(items, pack));
}

export function decodeHeld(bytes: Uint8Array): HeldItem[] {
  // Bounds what a damaged object may unfold to: versions of one article, compressed in themselves.
  const json = zstdDecompressSync(bytes, { maxOutputLength: 1_000_000_000 }).toString("utf8");
  return z.array(HeldItem).parse(JSON.parse(json, unpack));
}

/** The name of an item in its table. */
export function nameOf({ PK, SK }: Item): string {
  return `${PK}\n${SK}`;
}

const Tagged = z.union([
  z.object({ $set: z.array(z.string()) }).transform(({ $set }) => new Set($set)),
  z
    .object({ $bytes: z.string() })
    .transform(({ $bytes }) => new Uint8Array(Buffer.from($bytes, "base64"))),
]);

/** Sets and bytes, which JSON has not. A buffer has become an object of its own by then. */
function pack(this: Record<string, unknown>, name: string, value: unknown): unknown {
  const original = this[name];
  if (original instanceof Set) return { $set: [...original].sort() };
  if (original instanceof Uint8Array) return { $bytes: Buffer.from(original).toString("base64") };
  return value;
}

function unpack(_: string, value: unknown): unknown {
  const tagged = Tagged.safeParse(value);
  return tagged.success ? tagged.data : value;
}

/** What a hold tells of the objects that belong to it. */
export interface HeldTraces {
  rawSha256s: string[];
  /** Keys of texts that were too long for an item. */
  documentKeys: string[];
  /** The drops that it came in, each with the tags of its uploads. */
  uploads: { dropKey: string; etags: string[] }[];
}

/** Reads what held items point to. */
export function tracesIn(items: readonly HeldItem[]): HeldTraces {
  const traces: HeldTraces = { rawSha256s: [], documentKeys: [], uploads: [] };
  for (const { kind, before } of items) {
    const { SK, documentKey, uploads, key } = before;
    if (typeof documentKey === "string") traces.documentKeys.push(documentKey);
    if (kind === "outcome") {
      const etags = uploads instanceof Set ? [...uploads].map(String) : [];
      traces.uploads.push({ dropKey: String(key), etags });
    }
    if (String(SK).startsWith(sightingPrefix)) traces.rawSha256s.push(sightingOf(before).rawSha256);
  }
  return traces;
}
