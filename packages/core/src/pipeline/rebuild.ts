/** Rebuilds the archive from the raw copies alone. */

import type { RawStore } from "../ports/raw-store.ts";
import type { RawPointer } from "../records/article.ts";
import type { Drop } from "../records/capture.ts";
import { WinnowError } from "../records/errors.ts";
import { type CapturePorts, ingestBytes } from "./ingest.ts";

export interface RebuildPorts extends CapturePorts {
  rawStore: RawStore;
}

/**
 * Ingests every raw copy again, in the order of their drops; returns how many. Drops that were
 * never read (too large, gone) have no raw copy: a sweep of the inbox finds those.
 */
export async function rebuild(ports: RebuildPorts): Promise<number> {
  const { rawStore } = ports;
  const copies: { drop: Drop; pointer: RawPointer }[] = [];
  for await (const copy of rawStore.list()) copies.push(copy);
  copies.sort((a, b) => (orderKey(a.drop) < orderKey(b.drop) ? -1 : 1));
  for (const { drop, pointer } of copies) {
    const bytes = await rawStore.get(pointer);
    if (bytes === null) throw new WinnowError("rebuild.gone", `raw: ${pointer.key} is gone`);
    await ingestBytes(ports, drop, bytes);
  }
  return copies.length;
}

function orderKey({ droppedAt, key }: Drop): string {
  return `${droppedAt} ${key}`;
}
