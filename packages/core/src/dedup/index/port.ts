/**
 * The duplicate index as the decision sees it: which articles own a key, and what is needed to
 * compare them. Every write is of a single item, and safe to repeat.
 */
import type { ArticleId } from "../../records/article.ts";
import type { Sketch } from "./sketch.ts";

/** Articles that a key remembers. Later ones are turned away: a key that many texts hold says little. */
export const maxOwners = 4;

/** One text of an article, as the index knows it without reading the text. */
export interface Candidate {
  articleId: ArticleId;
  textHash: string;
  sketch: Sketch;
  title: string | null;
  /** Normalised URL; `null` where the capture had none. */
  urlKey: string | null;
  /** Registrable domain of the outlet. */
  domain: string | null;
  /** ISO 8601, as precise as the page says. */
  publishedAt: string | null;
  /** The news agency the page names. */
  agency: string | null;
  /** The primary language subtag, such as `hy`; texts of two languages are never compared. */
  language: string | null;
  /** The story it belongs to, after following every merge. */
  storyId: string;
}

/** Key to its owners, oldest first. A key that nobody owns is absent. */
export type Owners = ReadonlyMap<string, readonly ArticleId[]>;

export interface DuplicateIndex {
  /**
   * Owners of each key. `consistent` sees every claim that returned before the call, which two
   * racing workers need: both claim, then both probe, and they cannot both miss.
   */
  probe(keys: readonly string[], options: { consistent: boolean }): Promise<Owners>;
  /**
   * Adds an owner to a key: the first one if the key is absent, else one more while there are fewer
   * than four. Returns the owners after; claiming twice changes nothing.
   */
  claim(key: string, articleId: ArticleId): Promise<readonly ArticleId[]>;
  /**
   * What to compare of these articles: one candidate a text, so several for an article with
   * versions. An article that is unknown (claimed, but not yet written) is left out.
   */
  candidates(articleIds: readonly ArticleId[]): Promise<Candidate[]>;
  /** The full text of a candidate, for the alignment; `null` if it is gone. */
  textOf(articleId: ArticleId, textHash: string): Promise<string | null>;
}
