/**
 * Keeps the published index of an edition up with its archive.
 *
 * A run reads the pointer, takes what was announced since, reads those articles as they are now,
 * writes new files under new keys, and moves the pointer if it is still where it was. So two runs at
 * once do the same work and one of them is lost; a run that is killed leaves files that no pointer
 * names; and nobody ever reads half of a publication.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { indexVersion } from "../answer/index.ts";
import { type Batch, SearchIndexError } from "../index/index.ts";
import { SqliteIndex } from "../sqlite/index.ts";
import type {
  Announcements,
  ArticleSource,
  ObjectStore,
  PublicationPointer,
  PublishedFile,
  PublishedIndex,
} from "./ports.ts";
import { keyOf, publish } from "./publication.ts";
import { getFile, putFile } from "./published-file.ts";

export interface IndexerPorts {
  source: ArticleSource;
  announcements: Announcements;
  store: ObjectStore;
  pointer: PublicationPointer;
  /** A part of a key that nobody has used: a random one. */
  newName: () => string;
}

/** How a run ended. */
export type IndexerReport =
  | { outcome: "published"; version: number; changes: number; isMerged: boolean; isEnd: boolean }
  | { outcome: "up-to-date"; version: number }
  /** Another run published meanwhile: what this one did is in that one, or comes with the next. */
  | { outcome: "lost" }
  /** No index yet, or one of other tokens: `rebuildIndex` makes it. */
  | { outcome: "rebuild-needed" };

/** Articles read from the archive at once. */
const readSize = 200;

/** Changes of one run; what is left comes with the next. */
const maxChanges = 10_000;

/** A delta above this share of its base is merged: every query asks both. */
const maxDeltaShare = 0.1;

/** Small bases are merged only for more than this. */
const minMerge = 500;

/** Takes announced changes into the published index, and publishes it. */
export async function updateIndex(edition: string, ports: IndexerPorts): Promise<IndexerReport> {
  const current = await ports.pointer.read(edition);
  if (current === null || current.indexVersion !== indexVersion)
    return { outcome: "rebuild-needed" };
  const changes = await announced(ports.announcements, current.cursor);
  if (changes.ids.length === 0 && changes.cursor === current.cursor) {
    return { outcome: "up-to-date", version: current.version };
  }
  return inFolder(async (folder) => {
    const batch = await statesOf(ports.source, changes.ids);
    const delta = await openPart(ports.store, current.delta, join(folder, "delta"));
    const isTakenOut = await holdsRemoved(batch, current, delta, ports, folder);
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

/** Builds the index of an edition out of its archive, whatever was published before. */
export async function rebuildIndex(edition: string, ports: IndexerPorts): Promise<IndexerReport> {
  const current = await ports.pointer.read(edition);
  const cursor = await ports.announcements.head(); // before the listing: what it misses comes after
  return inFolder(async (folder) => {
    const index = SqliteIndex.open(join(folder, "base"), { isScratch: true });
    for await (const ids of ports.source.all())
      await index.apply(await statesOf(ports.source, ids));
    const { base, documents } = await basePart(edition, index, ports, folder);
    const published: PublishedIndex = {
      edition,
      version: (current?.version ?? 0) + 1,
      indexVersion,
      base,
      delta: null,
      cursor,
      documents,
      deltaDocuments: 0,
      retired: [],
    };
    if (!(await publish(published, current, ports))) return { outcome: "lost" };
    return {
      outcome: "published",
      version: published.version,
      changes: documents,
      isMerged: true,
      isEnd: true,
    };
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

type Parts = Pick<PublishedIndex, "base" | "delta" | "documents" | "deltaDocuments">;

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

async function basePart(
  edition: string,
  index: SqliteIndex,
  { newName, store }: IndexerPorts,
  folder: string,
): Promise<Pick<Parts, "base" | "documents">> {
  await index.optimize();
  const documents = index.segment.documentCount();
  index.snapshotTo(join(folder, "base-out"));
  await index.close();
  return {
    base: await putFile(store, keyOf(edition, newName()), join(folder, "base-out")),
    documents,
  };
}

async function announced(
  announcements: Announcements,
  from: string,
): Promise<{ ids: string[]; cursor: string; isEnd: boolean }> {
  const ids = new Set<string>();
  let [cursor, isEnd] = [from, false];
  while (!isEnd && ids.size < maxChanges) {
    const page = await announcements.since(cursor, maxChanges);
    for (const id of page.ids) ids.add(id);
    isEnd = page.isEnd || page.cursor === cursor; // a log that does not move on has no more
    cursor = page.cursor;
  }
  return { ids: [...ids], cursor, isEnd };
}

async function statesOf(source: ArticleSource, ids: readonly string[]): Promise<Batch> {
  const batch: { put: Batch["put"][number][]; remove: Batch["remove"][number][] } = {
    put: [],
    remove: [],
  };
  for (let at = 0; at < ids.length; at += readSize) {
    for (const article of await source.read(ids.slice(at, at + readSize))) {
      if (article.state === "present") batch.put.push(article.document);
      else batch.remove.push({ id: article.id, revision: article.revision });
    }
  }
  return batch;
}

async function openPart(
  store: ObjectStore,
  file: PublishedFile | null,
  path: string,
): Promise<SqliteIndex> {
  if (file !== null && !(await getFile(store, file, path))) {
    throw new SearchIndexError(
      "search.missing",
      `index: ${file.key} is named and not there: run again`,
    );
  }
  return SqliteIndex.open(path, { isScratch: true });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "winnow-indexer-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
