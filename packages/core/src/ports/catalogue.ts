/** The archive as it is read. */
import type { Article, ArticleId } from "../records/article.ts";
import type { Outcome } from "../records/outcome.ts";
import type { ArticlePage, ArticleQuery } from "../records/query.ts";
import type { Relation, Story } from "../records/story.ts";
import type { ArticleVersions } from "../records/version.ts";

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
