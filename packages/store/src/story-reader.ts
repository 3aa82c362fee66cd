/** Stories as readers see them: whole, or one article each in a list. */
import type { ArticleId, ArticleSummary } from "@winnow/core/article";
import type { ArticleQuery } from "@winnow/core/query";
import type { StoryNode } from "@winnow/core/stories/port";
import { storyOf } from "@winnow/core/stories/roles";
import type { Story } from "@winnow/core/story";
import { registrableDomain } from "@winnow/core/url";
import { listedArticle } from "./article-item.ts";
import { keys } from "./keys.ts";
import type { StoryTable } from "./story-table.ts";
import type { TableClient } from "./table-client.ts";

/** What a list may be narrowed to. */
export type Filter = Pick<ArticleQuery, "publisher" | "from" | "to" | "collection">;

export class StoryReader {
  readonly #table: TableClient;
  readonly #stories: StoryTable;

  constructor(table: TableClient, stories: StoryTable) {
    this.#table = table;
    this.#stories = stories;
  }

  async storyOf(articleId: ArticleId): Promise<Story | null> {
    const root = await this.#stories.rootNodeOf(articleId);
    if (root === null) return null;
    const members = await this.#stories.facts(root.members);
    return members.length < 2 ? null : storyOf(root.id, members);
  }

  /** Tells of each article how many others carry its text, and whether it is shown for them. */
  async collapse(
    articles: readonly ArticleSummary[],
    filter: Filter,
  ): Promise<{ article: ArticleSummary; isShown: boolean }[]> {
    const roots = await this.#stories.rootNodesOf(articles.map(({ id }) => id));
    const shown = new Map<ArticleId, Promise<ArticleId | null>>();
    for (const root of roots.values()) {
      if (!shown.has(root.id)) shown.set(root.id, this.#shownOf(root, filter));
    }
    return Promise.all(
      articles.map(async (article) => {
        const root = roots.get(article.id);
        if (root === undefined) return { article, isShown: true };
        const chosen = await shown.get(root.id);
        const copies = root.members.length - 1;
        return { article: { ...article, copies }, isShown: chosen === article.id };
      }),
    );
  }

  /** The article that stands for a story among those that a list may show. */
  async #shownOf(root: StoryNode, filter: Filter): Promise<ArticleId | null> {
    if (Object.values(filter).every((value) => value === undefined)) return root.representative;
    const heads = await this.#table.getMany(root.members.map(keys.head), { consistent: false });
    const listed = heads.filter((head) => head.summary !== undefined).map(listedArticle);
    const matching = new Set(
      listed.filter(({ summary }) => matches(summary, filter)).map(({ summary }) => summary.id),
    );
    if (root.representative !== null && matching.has(root.representative)) {
      return root.representative;
    }
    const members = await this.#stories.facts([...matching]);
    return members.length === 0 ? null : storyOf(root.id, members).representative;
  }
}

function matches(article: ArticleSummary, { publisher, from, to, collection }: Filter): boolean {
  const { url, collections, publishedAt } = article;
  const domain = article.publisher?.domain ?? (url === null ? null : registrableDomain(url));
  const day = publishedAt?.slice(0, 10) ?? null;
  return (
    (publisher === undefined || domain === publisher) &&
    (collection === undefined || collections.includes(collection)) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to))
  );
}
