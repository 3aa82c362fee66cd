/** Articles: own ids joined to one, and what lists show of them. */
import type { ArticleId, ArticleSummary } from "../records/article.ts";
import type { ArticleNode, Head } from "../records/head.ts";

/** What a head's writer adds to sets that only grow. */
export interface HeadAdditions {
  collections: readonly string[];
  texts: readonly string[];
}

/** Single-item reads and writes, each atomic, consistent, and safe to repeat. */
export interface Articles {
  node(id: ArticleId): Promise<ArticleNode | null>;
  /** The nodes of these ids that there are, in no order. */
  nodes(ids: readonly ArticleId[], options: { consistent: boolean }): Promise<ArticleNode[]>;
  /**
   * Merges a root into another article unless it was merged before, takes it from all lists and
   * announces that; makes it a member of itself. Returns the node as it then stands.
   */
  merge(loser: ArticleId, winner: ArticleId, now: Date): Promise<ArticleNode>;
  /** Adds members, in one write; returns the node as it then stands. */
  addMembers(id: ArticleId, members: readonly ArticleId[]): Promise<ArticleNode>;
  /**
   * Writes the head of a root if its basis is still the expected one (`null`: no head yet) and it was
   * not merged meanwhile, and announces the change in the same write; else `false`.
   */
  writeHead(
    id: ArticleId,
    head: Head,
    additions: HeadAdditions,
    expectedBasis: string | null,
    now: Date,
  ): Promise<boolean>;
}

/** A line of a list, with its place in the order. */
export interface ListedArticle {
  /** See `sortKeyOf`. */
  sortKey: string;
  summary: ArticleSummary;
}

/** Which part of a list is asked for. */
export interface ListRange {
  /** A registrable domain. */
  publisher: string | undefined;
  collection: string | undefined;
  /** Sort keys, both included. */
  low: string;
  high: string;
  /** Where the page before ended; itself excluded. */
  before: string | null;
  count: number;
}

/** Articles by day of publication, the newest first, the undated last. */
export interface ArticleLists {
  rows(range: ListRange): Promise<ListedArticle[]>;
}
