/** Announced changes, for whoever keeps something derived: a search index, a feed. */
import type { ArticleId } from "../records/article.ts";

/** That an article changed, and when by the archive's clock; what changed is read from the article. */
export interface Change {
  id: ArticleId;
  /** ISO 8601 instant. */
  at: string;
}

export interface Changes {
  /** Announces a change that no head shows. Heads announce themselves when they are written. */
  announce(id: ArticleId, at: Date): Promise<void>;
  /**
   * The articles whose latest change lies in this time, both ends included; an article that changed
   * again since stands at its later change. Repeats do no harm to readers that replace by id.
   */
  between(from: Date, to: Date): AsyncIterable<Change>;
}
