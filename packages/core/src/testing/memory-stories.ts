/** Stories in memory: the port as the tests and the benches want it. */
import type { ArticleId } from "../records/article.ts";
import type { MemberFacts } from "../records/story.ts";
import type { Stories, StoryNode, StoryRoot } from "../stories/port.ts";

export class MemoryStories implements Stories {
  readonly nodes = new Map<ArticleId, StoryNode>();
  /** The heads of the articles, as a test gives them. */
  readonly heads = new Map<ArticleId, MemberFacts>();

  async node(id: ArticleId): Promise<StoryNode | null> {
    const node = this.nodes.get(id);
    return node ? { ...node, members: [...node.members] } : null;
  }

  async merge(loser: ArticleId, winner: ArticleId): Promise<StoryNode> {
    const node = this.#nodeOf(loser);
    node.mergedInto ??= winner;
    return this.addMembers(loser, [loser]);
  }

  async addMembers(id: ArticleId, members: readonly ArticleId[]): Promise<StoryNode> {
    const node = this.#nodeOf(id);
    node.members = [...new Set([...node.members, ...members])].sort();
    return { ...node, members: [...node.members] };
  }

  async represent(
    id: ArticleId,
    choice: { representative: ArticleId; basis: string; size: number },
    expectedBasis: string | null,
  ): Promise<boolean> {
    const node = this.#nodeOf(id);
    if (node.basis !== expectedBasis) return false;
    Object.assign(node, choice);
    return true;
  }

  async facts(ids: readonly ArticleId[]): Promise<MemberFacts[]> {
    return ids.map((id) => this.heads.get(id)).filter((facts) => facts !== undefined);
  }

  async rootsOf(ids: readonly ArticleId[]): Promise<Map<ArticleId, StoryRoot>> {
    const roots = new Map<ArticleId, StoryRoot>();
    for (const id of ids) {
      if (!this.nodes.has(id)) continue;
      let root = id;
      for (let at = this.nodes.get(id); at?.mergedInto; at = this.nodes.get(root))
        root = at.mergedInto;
      roots.set(id, { id: root, node: await this.node(root) });
    }
    return roots;
  }

  #nodeOf(id: ArticleId): StoryNode {
    const fresh = { id, members: [], mergedInto: null, representative: null, basis: null, size: 0 };
    const node = this.nodes.get(id) ?? fresh;
    this.nodes.set(id, node);
    return node;
  }
}
