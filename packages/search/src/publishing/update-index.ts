/**
 * Keeps the published index of an edition up with its archive.
 *
 * A run reads the pointer, takes what was announced since, reads those articles as they are now,
 * writes new files under new keys, and moves the pointer if it is still where it was. So two runs at
 * once do the same work and one of them is lost; a run that is killed leaves files that no pointer
 * names; and nobody ever reads half of a publication.
 */
import { join } from "node:path";
import { indexVersion } from "../answer/index.ts";
import type { Batch } from "../index/index.ts";
import type { SqliteIndex } from "../sqlite/index.ts";
import type { BuildOptions } from "./build-index.ts";
import { announced, readSize, statesOf } from "./changes.ts";
import { giveUpDraft } from "./draft.ts";
import {
  basePart,
  type IndexerPorts,
  type IndexerReport,
  inFolder,
  openPart,
  type Parts,
} from "./parts.ts";
import type { PublishedIndex } from "./ports.ts";
import { keyOf, publish } from "./publication.ts";
import { putFile } from "./published-file.ts";

/** A delta above this share of its base is merged: every query asks both. */
const maxDeltaShare = 0.1;

/** Small bases are merged only for more than this. */
const minMerge = 500;

/** Takes announced changes into the published index, and publishes it. */
export async function updateIndex(
  edition: string,
  ports: IndexerPorts,
  { onRead }: Pick<BuildOptions, "onRead"> = {},
): Promise<IndexerReport> {
  const current = await ports.pointer.read(edition);
  if (current === null || current.indexVersion !== indexVersion)
    return { outcome: "rebuild-needed" };
  const changes = await announced(ports.announcements, current.cursor);
  if (changes.ids.length === 0 && changes.cursor === current.cursor) {
    return { outcome: "up-to-date", version: current.version };
  }
  return inFolder(async (folder) => {
    const batch = await statesOf(ports.source, changes.ids, onRead);
    const delta = await openPart(ports.store, current.delta, join(folder, "delta"));
    const isTakenOut = await holdsRemoved(batch, current, delta, ports, folder);
    // A build that was left may hold the words, too: it is begun anew.
    if (isTakenOut) await giveUpDraft(edition, ports);
    await delta.apply(batch);
    const size = delta.segment.documentCount();
    const isMerged = isTakenOut || size > Math.max(minMerge, current.documents * maxDeltaShare);
    const ids = isMerged ? [...delta.segment.ids()] : [];
    const next = isMerged
      ? await mergedParts(edition, current, ids, ports, folder)
      : await deltaParts(edition, current, delta, ports, folder);
    await delta.close();
    const published = { ...current, ...next, version: current.version + 1, cursor: changes.cursor };
    if (!(await publish(published, current, ports))) return { outcome: "lost" };
    const { isEnd } = changes;
    const { version } = published;
    return { outcome: "published", version, changes: changes.ids.length, isMerged, isEnd };
  });
}

/** Says whether words of what was removed stand in a file: then that file is written anew. */
async function holdsRemoved(
  { remove }: Batch,
  current: PublishedIndex,
  delta: SqliteIndex,
  { store }: IndexerPorts,
  folder: string,
): Promise<boolean> {
  if (remove.length === 0) return false;
  if (remove.some(({ id }) => delta.segment.rowOf(id) !== null)) return true;
  const base = await openPart(store, current.base, join(folder, "base"));
  const isHeld = remove.some(({ id }) => base.segment.rowOf(id) !== null);
  await base.close();
  return isHeld;
}

/** A delta is small: its words are given up at once, so that what was edited is not in it twice. */
async function deltaParts(
  edition: string,
  current: PublishedIndex,
  delta: SqliteIndex,
  { newName, store }: IndexerPorts,
  folder: string,
): Promise<Parts> {
  await delta.optimize();
  delta.snapshotTo(join(folder, "delta-out"));
  const file = await putFile(store, keyOf(edition, newName()), join(folder, "delta-out"));
  const { base, documents } = current;
  return { base, delta: file, documents, deltaDocuments: delta.segment.documentCount() };
}

/** The base with every article that changed since, as it is now. No text is in the delta to take. */
async function mergedParts(
  edition: string,
  current: PublishedIndex,
  ids: readonly string[],
  ports: IndexerPorts,
  folder: string,
): Promise<Parts> {
  const base = await openPart(ports.store, current.base, join(folder, "base"));
  for (let at = 0; at < ids.length; at += readSize) {
    await base.apply(await statesOf(ports.source, ids.slice(at, at + readSize)));
  }
  return { ...(await basePart(edition, base, ports, folder)), delta: null, deltaDocuments: 0 };
}
