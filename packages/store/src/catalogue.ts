/** The archive's read side on DynamoDB. */
import type { Article, ArticleId } from "@winnow/core/article";
import { Outcome } from "@winnow/core/outcome";
import type { Catalogue } from "@winnow/core/ports";
import type { ArticlePage, ArticleQuery } from "@winnow/core/query";
import { articleOf, HeadItem } from "./article-item.ts";
import { listArticles } from "./article-list.ts";
import { keys } from "./keys.ts";
import type { TableClient } from "./table-client.ts";
import type { VersionTable } from "./version-table.ts";

export class DynamoCatalogue implements Catalogue {
  readonly #table: TableClient;
  readonly #versions: VersionTable;

  constructor(table: TableClient, versions: VersionTable) {
    this.#table = table;
    this.#versions = versions;
  }

  async article(id: ArticleId): Promise<Article | null> {
    const item = await this.#table.get(keys.head(id));
    // A sighting may reach the head's item before the head does: then there is no article yet.
    if (item?.basis === undefined) return null;
    const head = HeadItem.parse(item);
    const version = await this.#versions.get(id, head.textHash);
    return version && articleOf(id, head, version);
  }

  articles(query: ArticleQuery): Promise<ArticlePage> {
    return listArticles(this.#table, query);
  }

  async outcomes(key: string): Promise<Outcome[]> {
    const items = await this.#table.startingWith(keys.outcomes(key));
    return items.map((item) => Outcome.parse(item));
  }

  async lookup(urlKey: string): Promise<ArticleId | null> {
    const articleId = (await this.#table.get(keys.url(urlKey)))?.articleId;
    return typeof articleId === "string" ? articleId : null;
  }
}
