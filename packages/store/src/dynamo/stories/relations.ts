/** Relations between articles that stay apart, an item on either side. */
import { type ArticleId, Relation } from "@winnow/core/records";
import { converseOf, type Relations, rankOf } from "@winnow/core/stories";
import { keys } from "../keys.ts";
import type { TableClient } from "../table/table-client.ts";

export class DynamoRelations implements Relations {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async record(relation: Relation): Promise<void> {
    for (const side of [relation, converseOf(relation)]) {
      const rank = rankOf(side);
      await this.#table.putIf(
        keys.relation(side.from, side.to),
        { ...side, rank },
        "attribute_not_exists(PK) OR #rank > :rank",
        { "#rank": "rank" },
        { ":rank": rank },
      );
    }
  }

  async of(articleId: ArticleId): Promise<Relation[]> {
    const items = await this.#table.startingWith(keys.relations(articleId));
    return items.map((item) => Relation.parse(item));
  }
}
