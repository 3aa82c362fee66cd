/** Articles in the table: joins and heads, one item an own id. */
import type { Articles, HeadAdditions } from "@winnow/core/ports";
import { type ArticleNode, type Head, monthOf } from "@winnow/core/records";
import { changeAttributes, headAttributes, nodeOf } from "./article-item.ts";
import { keys } from "./keys.ts";
import { MonthDirectory } from "./month-directory.ts";
import type { TableClient, Update } from "./table/table-client.ts";

export class DynamoArticles implements Articles {
  readonly #table: TableClient;
  readonly #months: MonthDirectory;

  constructor(table: TableClient) {
    this.#table = table;
    this.#months = new MonthDirectory(table);
  }

  async node(id: string): Promise<ArticleNode | null> {
    const item = await this.#table.get(keys.head(id));
    return item && nodeOf(item);
  }

  async nodes(ids: readonly string[], options: { consistent: boolean }): Promise<ArticleNode[]> {
    const wanted = [...new Set(ids)].map(keys.head);
    return (await this.#table.getMany(wanted, options)).map(nodeOf);
  }

  async merge(loser: string, winner: string, now: Date): Promise<ArticleNode> {
    const { changePK, changeKey } = changeAttributes(loser, now);
    return this.#update(loser, {
      UpdateExpression: [
        "SET mergedInto = if_not_exists(mergedInto, :winner), changePK = :changePK,",
        "changeKey = :changeKey REMOVE datePK, publisherPK ADD members :self",
      ].join(" "),
      ExpressionAttributeValues: {
        ":winner": winner,
        ":self": new Set([loser]),
        ":changePK": changePK,
        ":changeKey": changeKey,
      },
    });
  }

  async addMembers(id: string, members: readonly string[]): Promise<ArticleNode> {
    return this.#update(id, {
      UpdateExpression: "ADD members :members",
      ExpressionAttributeValues: { ":members": new Set(members) },
    });
  }

  async writeHead(
    id: string,
    head: Head,
    { collections, texts }: HeadAdditions,
    expectedBasis: string | null,
    now: Date,
  ): Promise<boolean> {
    // First: a month without articles harms nobody, an article in an unknown month is not listed.
    await this.#months.add(monthOf(head.summary.publishedAt));
    const attributes = { ...headAttributes(id, head), ...changeAttributes(id, now) };
    const set = Object.entries(attributes).filter(([, value]) => value !== null);
    const gone = Object.entries(attributes).filter(([, value]) => value === null);
    const sets = Object.entries({ collections, texts }).filter(([, values]) => values.length > 0);
    const basis = expectedBasis === null ? "attribute_not_exists(basis)" : "basis = :expectedBasis";
    const values = {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ...Object.fromEntries(sets.map(([name, added]) => [`:${name}`, new Set(added)])),
      ...(expectedBasis === null ? {} : { ":expectedBasis": expectedBasis }),
    };
    return this.#table.update(keys.head(id), {
      UpdateExpression: [
        clause(
          "SET",
          set.map(([name]) => `${name} = :${name}`),
        ),
        clause(
          "REMOVE",
          gone.map(([name]) => name),
        ),
        clause(
          "ADD",
          sets.map(([name]) => `${name} :${name}`),
        ),
      ].join(" "),
      ConditionExpression: `${basis} AND attribute_not_exists(mergedInto)`,
      ExpressionAttributeValues: values,
    });
  }

  async #update(id: string, update: Update): Promise<ArticleNode> {
    return nodeOf({ ...(await this.#table.updateReturning(keys.head(id), update)) });
  }
}

function clause(verb: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : `${verb} ${parts.join(", ")}`;
}
