/** Relations between articles that stay apart, an item on either side. */
import type { ArticleId } from "@winnow/core/article";
import { converseOf, type Relations } from "@winnow/core/stories/relations";
import { Relation } from "@winnow/core/story";
import { keys } from "./keys.ts";
import type { TableClient } from "./table-client.ts";

export class RelationTable implements Relations {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async record(relation: Relation): Promise<void> {
    for (const side of [relation, converseOf(relation)]) {
      await this.#table.put(keys.relation(side.from, side.to), { ...side });
    }
  }

  async of(articleId: ArticleId): Promise<Relation[]> {
    const items = await this.#table.startingWith(keys.relations(articleId));
    return items.map((item) => Relation.parse(item));
  }
}
