/** The archive as it is read. */
import type { Article, ArticleId, ArticleSummary, RawPointer } from "../records/article.ts";
import type { CaptureId } from "../records/capture.ts";
import type { Rejection, ToldOutcome } from "../records/outcome.ts";
import type { ArticlePage, ArticleQuery } from "../records/query.ts";
import type { TimelineEntry } from "../records/sighting.ts";
import type { Relation, Story } from "../records/story.ts";
import type { TakedownTrace } from "../records/takedown.ts";
import type { ArticleVersions } from "../records/version.ts";

/** What is known of an article without its text. */
export interface ArticlePlace {
  /** The article's id: any own id of a member leads to it. */
  id: ArticleId;
  title: string | null;
  raw: RawPointer;
}

/** Why an own id leads to no article: its latest capture is none. */
export interface RejectedId extends Rejection {
  captureId: CaptureId;
  /** The drop that it came in. */
  key: string;
  /** When the page was saved. */
  at: string;
}

/** The archive as readers see it. Every id that was ever shown leads to its article. */
export interface Catalogue {
  article(id: ArticleId): Promise<Article | null>;
  /** Why there is no article of an id that was once shown; `null` where nothing is known of it. */
  rejection(id: ArticleId): Promise<RejectedId | null>;
  /**
   * Many articles at once, in no order: what reads a whole archive asks a share of the questions.
   * An id that was joined to another article is left out, as is one of no article.
   */
  articlesOf(ids: readonly ArticleId[]): Promise<Article[]>;
  /** Where an article is; `null` if there is none. */
  locate(id: ArticleId): Promise<ArticleId | null>;
  /** The raw copy of the article's current text. */
  place(id: ArticleId): Promise<ArticlePlace | null>;
  /** Every text of an article; `null` if there is no such article. */
  versions(id: ArticleId): Promise<ArticleVersions | null>;
  /** Every save of an article in order; `null` if there is no such article. */
  timeline(id: ArticleId): Promise<TimelineEntry[] | null>;
  articles(query: ArticleQuery): Promise<ArticlePage>;
  /** What lists show of these articles, in their order; ids of no article are left out. */
  summaries(ids: readonly ArticleId[]): Promise<ArticleSummary[]>;
  outcomes(key: string): Promise<ToldOutcome[]>;
  lookup(urlKey: string): Promise<ArticleId | null>;
  /** That what was filed under an own id was taken down, when and why; `null` where it was not. */
  takedown(id: ArticleId): Promise<TakedownTrace | null>;
  /** The story an article is in; `null` where nobody else carries its text. */
  story(id: ArticleId): Promise<Story | null>;
  /** The articles that it holds, is a part of, or differs from in its facts. */
  relations(id: ArticleId): Promise<Relation[]>;
}
