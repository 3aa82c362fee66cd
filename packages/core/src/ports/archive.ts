/** The archive as articles are filed in it. */
import type { ArticleId } from "../records/article.ts";
import type { CaptureId } from "../records/capture.ts";
import type { Fate, Outcome, Sighting } from "../records/outcome.ts";
import type { ArticleHead, Seen, TextClaim, Version, VersionHead } from "../records/version.ts";

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
