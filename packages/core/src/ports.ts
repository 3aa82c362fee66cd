/** What the core needs from the world, as interfaces. `store` implements them. */
import type { Article, ArticleId, Extraction, RawPointer } from "./article.ts";
import type { CaptureId, Drop } from "./capture.ts";
import type { ArticleVersions } from "./diff/article-versions.ts";
import type { Fate, Outcome, Sighting } from "./outcome.ts";
import type { ArticlePage, ArticleQuery } from "./query.ts";
import type { Relation, Story } from "./story.ts";

export interface Clock {
  now(): Date;
}

/** Which upload to read. S3 names it in an event or a listing. */
export interface DropRef {
  key: string;
  versionId: string | null;
  /** The tag of the upload that was announced, where known; the object may have changed since. */
  etag: string | null;
}

/** What the inbox holds under a key; `bytes` is `null` when it is larger than asked for. */
export interface DroppedObject {
  drop: Drop;
  bytes: Uint8Array | null;
}

export interface Inbox {
  /** Reads an upload, its body only up to `maxBytes`; `null` if it is gone. */
  read(ref: DropRef, maxBytes: number): Promise<DroppedObject | null>;
  /** Every object in the inbox, in key order. */
  list(): AsyncIterable<ListedDrop>;
}

/** A line of the inbox's listing. */
export interface ListedDrop {
  key: string;
  etag: string;
  droppedAt: string;
  sizeBytes: number;
}

/** A raw copy with what is needed to ingest it again: bytes, and where they came from. */
export interface RawCopy {
  drop: Drop;
  bytes: Uint8Array;
}

export interface RawStore {
  /**
   * Keeps the bytes under their hash and the drop beside them. The same bytes are written once; a
   * further drop of them adds its provenance alone. Safe to repeat.
   */
  put(copy: RawCopy): Promise<RawPointer>;
  /** The bytes as dropped; `null` if there is no such copy. */
  get(pointer: RawPointer): Promise<Uint8Array | null>;
  /** Every drop whose bytes were ever kept, in no order that means anything. */
  list(): AsyncIterable<{ drop: Drop; pointer: RawPointer }>;
}

/** Which article a site shows a text under. */
export interface TextClaim {
  articleId: ArticleId;
  /** Registrable: a site's addresses are many. */
  domain: string;
}

/** One text of an article, as filed. */
export interface Version {
  textHash: string;
  extraction: Extraction;
  raw: RawPointer;
  url: string | null;
  /** SHA-256 of the bytes this text was read from. */
  rawSha256: string;
  /** The earliest capture that showed this text. It stands for the version. */
  first: Sighting;
}

/** A version without its text. */
export interface VersionHead extends Omit<Version, "extraction"> {
  extraction: Omit<Extraction, "text">;
}

/** What the archive says of an article before its text is read. */
export interface ArticleHead {
  id: ArticleId;
  /** Names the set of versions that this head was made from. */
  basis: string;
  current: VersionHead;
  versionCount: number;
}

/**
 * The archive while articles are filed: single-item writes, each conditional or idempotent, so that
 * any of them may be repeated, lost with the worker, or raced.
 */
export interface Archive {
  outcomeOf(key: string, captureId: CaptureId): Promise<Outcome | null>;
  /** Writes the outcome unless there is one; returns the one that stands. */
  recordOutcome(outcome: Outcome): Promise<Outcome>;
  /** Lowers an outcome: archived, then version, then duplicate. Never raises one. */
  lowerOutcome(sighting: Sighting, fate: Fate): Promise<void>;

  linkOf(urlKey: string): Promise<ArticleId | null>;
  /** Links a URL to an article unless it is linked. */
  linkUrl(urlKey: string, articleId: ArticleId): Promise<void>;

  /** Claims a text for a site's article unless the site has claimed it; returns whose it is. */
  claimText(textHash: string, claim: TextClaim): Promise<ArticleId>;

  /** Adds a version unless the article has this text; returns the one that was there, or `null`. */
  addVersion(articleId: ArticleId, version: Version): Promise<VersionHead | null>;
  /** Puts an earlier capture in a version's place; `false` if `expected` no longer stands for it. */
  replaceVersion(articleId: ArticleId, version: Version, expected: CaptureId): Promise<boolean>;
  versions(articleId: ArticleId): Promise<VersionHead[]>;

  /** The basis of the head that stands; `null` if there is none yet. */
  headBasis(articleId: ArticleId): Promise<string | null>;
  /** Writes the first head together with its first sighting; `false` if anything stands there. */
  createHead(head: ArticleHead, seen: Seen, now: Date): Promise<boolean>;
  /** Writes the head if its basis is still the expected one (`null`: no head yet). */
  updateHead(head: ArticleHead, expectedBasis: string | null, now: Date): Promise<boolean>;
  /** Notes that an article was seen: adds the collection, moves `lastSeenAt` forward only. */
  noteSeen(articleId: ArticleId, seen: Seen): Promise<void>;
}

/** Where and when a text of an article was seen. */
export interface Seen {
  collection: string;
  at: string;
}

/** The archive as readers see it. */
export interface Catalogue {
  article(id: ArticleId): Promise<Article | null>;
  /** Every text of an article; `null` if there is no such article. */
  versions(id: ArticleId): Promise<ArticleVersions | null>;
  articles(query: ArticleQuery): Promise<ArticlePage>;
  outcomes(key: string): Promise<Outcome[]>;
  lookup(urlKey: string): Promise<ArticleId | null>;
  /** The story an article is in; `null` where nobody else carries its text. */
  story(id: ArticleId): Promise<Story | null>;
  /** The articles that it holds, is a part of, or differs from in its facts. */
  relations(id: ArticleId): Promise<Relation[]>;
}

/** Drops that failed: why, and how often. */
export interface FailureLog {
  note(failure: Failure): Promise<void>;
  clear(subject: string): Promise<void>;
  failureOf(subject: string): Promise<Failure | null>;
}

export interface Failure {
  /** The drop's key, or the queue message's id where no drop could be made out. */
  subject: string;
  error: string;
  attempt: number;
  at: string;
}
