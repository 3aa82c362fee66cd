/** The texts that were filed, under the own ids of the captures that showed them. */
import type { ArticleId } from "../records/article.ts";
import type { Version } from "../records/version.ts";

export interface Versions {
  /** The rank of the capture that stands for a text (`rankOfSighting`); `null` for a new text. */
  rankOf(ownId: ArticleId, textHash: string): Promise<string | null>;
  /**
   * Puts a version unless an earlier capture stands for its text; whether it stands now. Which one
   * stands in the end is a function of the captures, not of their order. Safe to repeat.
   */
  put(ownId: ArticleId, version: Version): Promise<boolean>;
  get(ownId: ArticleId, textHash: string): Promise<Version | null>;
  /** The versions of these places in their order; `null` where there is none. */
  getMany(places: readonly { ownId: ArticleId; textHash: string }[]): Promise<(Version | null)[]>;
  all(ownId: ArticleId): Promise<Version[]>;
}
