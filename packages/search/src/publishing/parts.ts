/** Files of an index while it is made: read, filled with articles as they are now, put. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SearchIndexError } from "../index/index.ts";
import { SqliteIndex } from "../sqlite/index.ts";
import type {
  Announcements,
  ArticleSource,
  ObjectStore,
  PublicationPointer,
  PublishedFile,
  PublishedIndex,
} from "./ports.ts";
import { keyOf } from "./publication.ts";
import { getFile, putFile } from "./published-file.ts";

export interface IndexerPorts {
  source: ArticleSource;
  announcements: Announcements;
  store: ObjectStore;
  pointer: PublicationPointer;
  /** A part of a key that nobody has used: a random one. */
  newName: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** How a run ended. */
export type IndexerReport =
  | { outcome: "published"; version: number; changes: number; isMerged: boolean; isEnd: boolean }
  | { outcome: "up-to-date"; version: number }
  /** Another run published meanwhile: what this one did is in that one, or comes with the next. */
  | { outcome: "lost" }
  /** No index yet, or one of other tokens: `buildIndex` makes it. */
  | { outcome: "rebuild-needed" }
  /** The time was up: so many articles are in the draft, and the next run goes on there. */
  | { outcome: "unfinished"; documents: number }
  /** Another run is building, or has died less than a lease ago. */
  | { outcome: "held" };

/** The files of a publication. */
export type Parts = Pick<PublishedIndex, "base" | "delta" | "documents" | "deltaDocuments">;

/** Gives up deleted words, and puts the whole index as a new base. Closes it. */
export async function basePart(
  edition: string,
  index: SqliteIndex,
  { newName, store }: Pick<IndexerPorts, "newName" | "store">,
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

/** Opens a copy of a published file to write in, or a new one. */
export async function openPart(
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

/** Runs work in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "winnow-indexer-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
