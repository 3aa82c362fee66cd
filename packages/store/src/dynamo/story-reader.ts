/** Stories as readers see them: whole, or one article each in a list. */
import type { ArticleId, ArticleQuery, ArticleSummary, Story } from "@winnow/core/records";
import { type StoryNode, storyOf } from "@winnow/core/stories";
import { listedArticle, publisherDomainOf } from "./article-item.ts";
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
    const root = (await this.#stories.rootsOf([articleId], { consistent: true })).get(articleId);
    if (!root?.node) return null;
    // Itself first: of a story that is larger than what is read, it must not be left out.
    const members = await this.#stories.facts([articleId, ...root.node.members]);
    return members.length < 2 ? null : storyOf(root.id, members);
  }

  /** Tells of each article how many others carry its text, and whether it is shown for them. */
  async collapse(
    articles: readonly ArticleSummary[],
    filter: Filter,
  ): Promise<{ article: ArticleSummary; isShown: boolean }[]> {
    const ids = articles.map(({ id }) => id);
    const roots = await this.#stories.rootsOf(ids, { consistent: false });
    const shown = new Map<ArticleId, Promise<ArticleId | null>>();
    for (const { id, node } of roots.values()) {
      if (node && !shown.has(id)) shown.set(id, this.#shownOf(node, filter));
    }
    return Promise.all(
      articles.map(async (article) => {
        const node = roots.get(article.id)?.node;
        if (!node) return { article, isShown: true };
        const chosen = await shown.get(node.id);
        const copies = node.members.length - 1;
        return { article: { ...article, copies }, isShown: chosen === article.id };
      }),
    );
  }

  /**
   * The article that stands for a story among those that a list may show. Between a merge and the
   * choice that follows it a story has no representative: then it is chosen here, so that no list
   * ever hides a whole story.
   */
  async #shownOf(root: StoryNode, filter: Filter): Promise<ArticleId | null> {
    const { representative, members } = root;
    const isNarrowed = Object.values(filter).some((value) => value !== undefined);
    if (!isNarrowed && representative !== null) return representative;
    const matching = isNarrowed ? await this.#matching(members, filter) : members;
    if (representative !== null && matching.includes(representative)) return representative;
    const facts = await this.#stories.facts(matching);
    return facts.length === 0 ? null : storyOf(root.id, facts).representative;
  }

  async #matching(members: readonly ArticleId[], filter: Filter): Promise<ArticleId[]> {
    const heads = await this.#table.getMany(members.map(keys.head), { consistent: false });
    const listed = heads.filter((head) => head.summary !== undefined).map(listedArticle);
    const found = listed.filter(({ summary }) => matches(summary, filter));
    return found.map(({ summary }) => summary.id).sort();
  }
}

function matches(article: ArticleSummary, { publisher, from, to, collection }: Filter): boolean {
  const { collections, publishedAt } = article;
  const domain = publisherDomainOf(article);
  const day = publishedAt?.slice(0, 10) ?? null;
  return (
    (publisher === undefined || domain === publisher) &&
    (collection === undefined || collections.includes(collection)) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to))
  );
}
