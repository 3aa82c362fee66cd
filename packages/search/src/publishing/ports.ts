/** What publishing an index needs from the world. */
import { z } from "zod";
import type { IndexedDocument } from "../index/index.ts";

/** An article as the archive has it now. */
export type ArticleState =
  | { state: "present"; document: IndexedDocument }
  /** Taken down, or never filed: `revision` is above that of every state before. */
  | { state: "gone"; id: string; revision: number };

/** The archive, as far as search reads it. */
export interface ArticleSource {
  /** The articles as they are now, read consistently: every id is answered, in any order. */
  read(ids: readonly string[]): Promise<readonly ArticleState[]>;
  /**
   * The ids of all articles, some at a time, each with the place behind them: `after` it a listing
   * goes on, and `null` says that it is the end. Whatever is filed meanwhile is announced.
   */
  all(after: string | null): AsyncIterable<{ ids: readonly string[]; next: string | null }>;
}

/** Changes that were announced, by id alone. An id may come twice, and for nothing. */
export interface Announcements {
  /**
   * Changes behind a cursor, the oldest first. A cursor never passes a change that is not visible
   * yet: a lagging index answers up to some seconds ago.
   */
  since(
    cursor: string,
    limit: number,
  ): Promise<{ ids: readonly string[]; cursor: string; isEnd: boolean }>;
  /** A cursor behind which every change that begins now will be. */
  head(): Promise<string>;
}

/** Where index files are published. Objects are written once, under keys that nobody used. */
export interface ObjectStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** `null` where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** No fault where there is none. */
  delete(key: string): Promise<void>;
  list(prefix: string): Promise<readonly { key: string; storedAt: string }[]>;
}

const PublishedFile = z.object({
  key: z.string().min(1),
  /** SHA-256 of the object, which is compressed by zstd. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the file that it holds. */
  sizeBytes: z.number().int().positive(),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/** The one item that says which files are the index of an edition. */
export const PublishedIndex = z.object({
  /** The index belongs to this edition alone, and is read by its name. */
  edition: z.string().min(1),
  /** Grows by one with every publication. */
  version: z.number().int().positive(),
  /** Versions of tokens and forms; see `indexVersion`. */
  indexVersion: z.string(),
  base: PublishedFile,
  delta: PublishedFile.nullable(),
  /** Everything announced up to here is in it. */
  cursor: z.string(),
  documents: z.number().int().nonnegative(),
  /** Articles of the delta: it is merged before it grows large. */
  deltaDocuments: z.number().int().nonnegative(),
  /** Files of the publication before, kept for whoever is reading them. */
  retired: z.array(z.string()),
});
export type PublishedIndex = z.infer<typeof PublishedIndex>;

/** How far the building of an index has come: the next run goes on from there. */
export const IndexDraft = z.object({
  edition: z.string().min(1),
  /** Grows by one with every move. */
  version: z.number().int().positive(),
  /** `ended`: published or given up; only the version counts. */
  state: z.enum(["open", "ended"]),
  indexVersion: z.string(),
  /** Everything announced behind it is still to be taken in. */
  cursor: z.string(),
  /** Where the listing goes on; `null` at its beginning. */
  after: z.string().nullable(),
  /** What was taken in so far; `null` for nothing. */
  base: PublishedFile.nullable(),
  documents: z.number().int().nonnegative(),
  /** Until when others leave it to the run that has it. */
  heldUntil: z.iso.datetime().nullable(),
});
export type IndexDraft = z.infer<typeof IndexDraft>;

/** Keeps the items of each edition: the index that is read, and the one that is being built. */
export interface PublicationPointer {
  /** Reads consistently; `null` before the first publication. */
  read(edition: string): Promise<PublishedIndex | null>;
  /** Writes `next` if the item's version is still `expected` (`null`: there is none); says whether. */
  swap(next: PublishedIndex, expected: number | null): Promise<boolean>;
  /** The same of the draft. */
  readDraft(edition: string): Promise<IndexDraft | null>;
  swapDraft(next: IndexDraft, expected: number | null): Promise<boolean>;
}
