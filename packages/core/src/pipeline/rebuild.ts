/** Rebuilds the archive from the raw copies alone. */

import { marksOfPage, type TombstonesAsked, takedownOf } from "../filing/tombstones.ts";
import type { RawStore } from "../ports/raw-store.ts";
import type { RawPointer } from "../records/article.ts";
import type { Drop } from "../records/capture.ts";
import { WinnowError } from "../records/errors.ts";
import { ownIdOf } from "../records/ids.ts";
import { normalizeUrl } from "../text/url.ts";

export interface RebuildPorts {
  rawStore: Pick<RawStore, "get" | "list">;
  /** As they are now: another takedown may come between. */
  tombstones: TombstonesAsked;
}

/** Ingests one raw copy. */
export type IngestCopy = (drop: Drop, bytes: Uint8Array) => Promise<unknown>;

/**
 * Ingests every raw copy again, in the order of their drops; returns how many. Drops that were
 * never read (too large, gone) have no raw copy: a sweep of the inbox finds those.
 */
export async function rebuild(
  { rawStore, tombstones }: RebuildPorts,
  ingest: IngestCopy,
): Promise<number> {
  const copies: { drop: Drop; pointer: RawPointer }[] = [];
  for await (const copy of rawStore.list()) copies.push(copy);
  copies.sort((a, b) => (orderKey(a.drop) < orderKey(b.drop) ? -1 : 1));
  for (const { drop, pointer } of copies) {
    const bytes = await rawStore.get(pointer);
    if (bytes === null) {
      if (await isTakenDown(tombstones, drop, pointer)) continue;
      throw new WinnowError("rebuild.gone", `raw: ${pointer.key} is gone`);
    }
    await ingest(drop, bytes);
  }
  return copies.length;
}

/** Whether a raw copy is gone because it was taken down while the others were read. */
async function isTakenDown(
  tombstones: TombstonesAsked,
  { url }: Drop,
  { key }: RawPointer,
): Promise<boolean> {
  const rawSha256 = key.split("/").at(-1) ?? "";
  const givenKey = url === null ? null : normalizeUrl(url);
  const ownId = ownIdOf(givenKey === null ? { rawSha256 } : { urlKey: givenKey });
  return (await takedownOf(tombstones, ownId, marksOfPage({ givenKey, rawSha256 }))) !== null;
}

function orderKey({ droppedAt, key }: Drop): string {
  return `${droppedAt} ${key}`;
}
