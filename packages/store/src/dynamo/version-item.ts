/**
 * A version as an item. Text and fields are one compressed JSON document, which costs a third
 * of the write units of plain attributes; the one attribute a condition asks for stands beside it.
 */
import { type Block, Extraction, Version } from "@winnow/core/records";
import { z } from "zod";
import { CorruptRecordError } from "../errors.ts";
import type { Item } from "./table/table-client.ts";
import { packDocument, unpackDocument } from "./version-packing.ts";

/** A larger document goes to S3: DynamoDB takes 400 KB an item, keys and names included. */
export const maxInlineBytes = 300_000;

/** Blocks as parallel arrays, which compress to half of what objects do; the text is derived. */
const PackedBlocks = z.object({
  texts: z.array(z.string()),
  /** A letter each: see `roleLetters`. */
  roles: z.string(),
  /** Places as differences from the block before. */
  steps: z.array(z.number()),
  /** Chances in hundredths. */
  chances: z.array(z.number()),
});

const VersionDocument = Version.extend({
  extraction: Extraction.omit({ blocks: true }).extend({ blocks: PackedBlocks }),
});

const VersionItem = z.object({
  /** Of the capture that stands for the text: what a later put asks for. */
  rank: z.string(),
  document: z.instanceof(Uint8Array).optional(),
  documentKey: z.string().optional(),
});
export type VersionItem = z.infer<typeof VersionItem>;

export function encodeVersion(version: Version): Uint8Array {
  const { blocks, ...extraction } = version.extraction;
  const document: z.infer<typeof VersionDocument> = {
    ...version,
    extraction: { ...extraction, blocks: packBlocks(blocks) },
  };
  return packDocument(JSON.stringify(document));
}

export function decodeVersion(document: Uint8Array): Version {
  const { extraction, ...version } = VersionDocument.parse(JSON.parse(unpackDocument(document)));
  return { ...version, extraction: { ...extraction, blocks: unpackBlocks(extraction.blocks) } };
}

/** The letter of each role; a dash for running text that no pass has named. */
const roleLetters: readonly (readonly [Block["role"], string])[] = [
  [null, "-"],
  ["paragraph", "p"],
  ["heading", "h"],
  ["list-item", "l"],
  ["quote", "q"],
  ["code", "c"],
  ["table-row", "t"],
];
const letterOf = new Map(roleLetters);
const roleOf = new Map(roleLetters.map(([role, letter]) => [letter, role]));

function packBlocks(blocks: readonly Block[]): z.infer<typeof PackedBlocks> {
  return {
    texts: blocks.map(({ text }) => text),
    roles: blocks.map(({ role }) => letterOf.get(role) ?? "-").join(""),
    steps: blocks.map(({ at }, n) => at - (blocks[n - 1]?.at ?? 0)),
    chances: blocks.map(({ chance }) => Math.round(chance * 100)),
  };
}

function unpackBlocks({ texts, roles, steps, chances }: z.infer<typeof PackedBlocks>): Block[] {
  let at = 0;
  return texts.map((text, n) => {
    at += steps[n] ?? 1;
    const role = roleOf.get(roles[n] ?? "-") ?? null;
    return { text, role, at, chance: (chances[n] ?? 100) / 100 };
  });
}

export function parseVersionItem(item: Item): VersionItem {
  const parsed = VersionItem.safeParse(item);
  if (parsed.success) return parsed.data;
  const where = `${item.PK} ${item.SK}`;
  throw new CorruptRecordError("store.version", `table: ${where} is no version`, {
    cause: parsed.error,
  });
}
