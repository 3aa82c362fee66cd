/** Stories in the table: one item a node, its members a set. */
import type { ArticleId, MemberFacts } from "@winnow/core/records";
import type { Stories, StoryNode, StoryRoot } from "@winnow/core/stories";
import { z } from "zod";
import { factsOfHead, StringSet } from "../article-item.ts";
import { keys } from "../keys.ts";
import type { Item, TableClient } from "../table/table-client.ts";

const NodeItem = z.object({
  PK: z.string().startsWith("STORY#"),
  members: StringSet.default([]),
  mergedInto: z.string().nullable().default(null),
  representative: z.string().nullable().default(null),
  basis: z.string().nullable().default(null),
  size: z.number().default(0),
});

/** Members whose heads are read, the first ones: a larger story is a template, and costs more than it tells. */
const maxMembersRead = 300;

export class DynamoStories implements Stories {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async node(id: ArticleId): Promise<StoryNode | null> {
    const item = await this.#table.get(keys.story(id));
    return item && nodeOf(item);
  }

  async merge(loser: ArticleId, winner: ArticleId): Promise<StoryNode> {
    return this.#update(loser, {
      UpdateExpression: "SET mergedInto = if_not_exists(mergedInto, :winner) ADD members :self",
      ExpressionAttributeValues: { ":winner": winner, ":self": new Set([loser]) },
    });
  }

  async addMembers(id: ArticleId, members: readonly ArticleId[]): Promise<StoryNode> {
    return this.#update(id, {
      UpdateExpression: "ADD members :members",
      ExpressionAttributeValues: { ":members": new Set(members) },
    });
  }

  represent(
    id: ArticleId,
    { representative, basis, size }: { representative: ArticleId; basis: string; size: number },
    expectedBasis: string | null,
  ): Promise<boolean> {
    const isExpected = expectedBasis === null ? "attribute_not_exists(basis)" : "basis = :expected";
    return this.#table.update(keys.story(id), {
      UpdateExpression: "SET representative = :representative, basis = :basis, #size = :size",
      ConditionExpression: isExpected,
      ExpressionAttributeNames: { "#size": "size" }, // reserved by DynamoDB
      ExpressionAttributeValues: {
        ":representative": representative,
        ":basis": basis,
        ":size": size,
        ...(expectedBasis === null ? {} : { ":expected": expectedBasis }),
      },
    });
  }

  async facts(ids: readonly ArticleId[]): Promise<MemberFacts[]> {
    const wanted = [...new Set(ids)].slice(0, maxMembersRead);
    const items = await this.#table.getMany(wanted.map(keys.head), { consistent: true });
    return items.map(factsOfHead).filter((facts) => facts !== null);
  }

  /**
   * The root of each article's story; articles that are in none are left out. A root has no node of
   * its own between a merge and what follows it.
   */
  async rootsOf(
    ids: readonly ArticleId[],
    options: { consistent: boolean },
  ): Promise<Map<ArticleId, StoryRoot>> {
    const nodes = new Map<ArticleId, StoryNode>();
    let wanted = [...new Set(ids)];
    while (wanted.length > 0) {
      const items = await this.#table.getMany(wanted.map(keys.story), options);
      const found = items.map(nodeOf);
      for (const node of found) nodes.set(node.id, node);
      const next = found.map(({ mergedInto }) => mergedInto).filter((id) => id !== null);
      wanted = [...new Set(next)].filter((id) => !nodes.has(id));
    }
    const roots = new Map<ArticleId, StoryRoot>();
    for (const article of ids) {
      let id = article;
      for (let node = nodes.get(id); node?.mergedInto; node = nodes.get(id)) id = node.mergedInto;
      if (nodes.has(article)) roots.set(article, { id, node: nodes.get(id) ?? null });
    }
    return roots;
  }

  async #update(id: ArticleId, update: Parameters<TableClient["updateReturning"]>[1]) {
    const item = await this.#table.updateReturning(keys.story(id), update);
    return nodeOf({ ...item });
  }
}

function nodeOf(item: Item): StoryNode {
  const { PK, ...node } = NodeItem.parse(item);
  return { id: PK.slice("STORY#".length), ...node };
}
