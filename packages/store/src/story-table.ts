/** Stories in the table: one item a node, its members a set. */
import type { ArticleId } from "@winnow/core/article";
import type { Stories, StoryNode } from "@winnow/core/stories/port";
import type { MemberFacts } from "@winnow/core/story";
import { z } from "zod";
import { factsOfHead, StringSet } from "./article-item.ts";
import { keys } from "./keys.ts";
import type { Item, TableClient } from "./table-client.ts";

const NodeItem = z.object({
  PK: z.string().startsWith("STORY#"),
  members: StringSet.default([]),
  mergedInto: z.string().nullable().default(null),
  representative: z.string().nullable().default(null),
  basis: z.string().nullable().default(null),
});

/** Members whose heads are read at most: a larger story is a template, and costs more than it tells. */
const maxMembersRead = 300;

export class StoryTable implements Stories {
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
    { representative, basis }: { representative: ArticleId; basis: string },
    expectedBasis: string | null,
  ): Promise<boolean> {
    const isExpected = expectedBasis === null ? "attribute_not_exists(basis)" : "basis = :expected";
    return this.#table.update(keys.story(id), {
      UpdateExpression: "SET representative = :representative, basis = :basis",
      ConditionExpression: isExpected,
      ExpressionAttributeValues: {
        ":representative": representative,
        ":basis": basis,
        ...(expectedBasis === null ? {} : { ":expected": expectedBasis }),
      },
    });
  }

  async facts(ids: readonly ArticleId[]): Promise<MemberFacts[]> {
    const wanted = [...ids].sort().slice(0, maxMembersRead);
    const items = await this.#table.getMany(wanted.map(keys.head), { consistent: true });
    return items.map(factsOfHead).filter((facts) => facts !== null);
  }

  /** The nodes that stand for these articles' stories; those that are in none are left out. */
  async rootNodesOf(ids: readonly ArticleId[]): Promise<Map<ArticleId, StoryNode>> {
    const nodes = new Map<ArticleId, StoryNode>();
    let wanted = [...new Set(ids)];
    while (wanted.length > 0) {
      const items = await this.#table.getMany(wanted.map(keys.story), { consistent: false });
      for (const node of items.map(nodeOf)) nodes.set(node.id, node);
      const next = items.map((item) => nodeOf(item).mergedInto).filter((id) => id !== null);
      wanted = [...new Set(next)].filter((id) => !nodes.has(id));
    }
    const roots = ids.map((id) => {
      let node = nodes.get(id);
      while (node?.mergedInto) node = nodes.get(node.mergedInto);
      return [id, node] as const;
    });
    return new Map(roots.filter((pair): pair is [ArticleId, StoryNode] => pair[1] !== undefined));
  }

  /** The story an article is in: its own id where it is in none. */
  async rootOf(id: ArticleId): Promise<ArticleId> {
    let root = id;
    // A root has no node of its own between a merge and what follows it.
    for (let node = await this.node(id); node?.mergedInto; node = await this.node(root)) {
      root = node.mergedInto;
    }
    return root;
  }

  /** The node that stands for an article's story; `null` where it is in none. */
  async rootNodeOf(id: ArticleId): Promise<StoryNode | null> {
    let node = await this.node(id);
    while (node?.mergedInto) node = await this.node(node.mergedInto);
    return node;
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
