/** The archive's read side on DynamoDB. */

import { originOf, type Profiles, readText } from "@winnow/core/boilerplate";
import { orderVersions } from "@winnow/core/filing";
import type { Catalogue } from "@winnow/core/ports";
import {
  type Article,
  type ArticleId,
  type ArticlePage,
  type ArticleQuery,
  type ArticleVersions,
  Outcome,
  type Relation,
  type Story,
} from "@winnow/core/records";
import { articleOf, HeadItem } from "./article-item.ts";
import { listArticles } from "./article-list.ts";
import { keys } from "./keys.ts";
import { isAwaited } from "./outcome-item.ts";
import { RelationTable } from "./relation-table.ts";
import { StoryReader } from "./story-reader.ts";
import type { StoryTable } from "./story-table.ts";
import type { TableClient } from "./table-client.ts";
import type { VersionTable } from "./version-table.ts";

export class DynamoCatalogue implements Catalogue {
  readonly #table: TableClient;
  readonly #versions: VersionTable;
  readonly #stories: StoryReader;
  readonly #relations: RelationTable;
  readonly #profiles: Profiles;

  constructor(table: TableClient, versions: VersionTable, stories: StoryTable, profiles: Profiles) {
    this.#profiles = profiles;
    this.#table = table;
    this.#versions = versions;
    this.#stories = new StoryReader(table, stories);
    this.#relations = new RelationTable(table);
  }

  async article(id: ArticleId): Promise<Article | null> {
    const item = await this.#table.get(keys.head(id));
    // A sighting may reach the head's item before the head does: then there is no article yet.
    if (item?.basis === undefined) return null;
    const head = HeadItem.parse(item);
    const [version, story] = await Promise.all([
      this.#versions.get(id, head.textHash),
      this.#stories.storyOf(id),
    ]);
    if (version === null) return null;
    const { first, url, extraction } = version;
    const { text, doubts } = extraction;
    const origin = originOf(first, url, extraction);
    const read = await readText(this.#profiles, origin, { story: id, text, doubts });
    return articleOf(id, head, version, story, read);
  }

  async versions(id: ArticleId): Promise<ArticleVersions | null> {
    const item = await this.#table.get(keys.head(id));
    if (item?.basis === undefined) return null;
    const { textHash } = HeadItem.parse(item);
    return orderVersions(id, await this.#versions.all(id), textHash);
  }

  articles(query: ArticleQuery): Promise<ArticlePage> {
    return listArticles(this.#table, this.#stories, query);
  }

  async outcomes(key: string): Promise<Outcome[]> {
    const items = await this.#table.startingWith(keys.outcomes(key));
    return items.filter((item) => !isAwaited(item)).map((item) => Outcome.parse(item));
  }

  async lookup(urlKey: string): Promise<ArticleId | null> {
    const articleId = (await this.#table.get(keys.url(urlKey)))?.articleId;
    return typeof articleId === "string" ? articleId : null;
  }

  story(id: ArticleId): Promise<Story | null> {
    return this.#stories.storyOf(id);
  }

  relations(id: ArticleId): Promise<Relation[]> {
    return this.#relations.of(id);
  }
}
