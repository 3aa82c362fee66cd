/** What filing a story needs of the world: a node for each article that shares its text. */
import type { ArticleId } from "../records/article.ts";
import type { MemberFacts } from "../records/story.ts";

/**
 * A node of the forest that stories are. A root stands for a story, and its `members` are complete;
 * a node that was merged points to the story that took it in. Nodes are never unmerged.
 */
export interface StoryNode {
  id: ArticleId;
  members: ArticleId[];
  mergedInto: ArticleId | null;
  /** The member that lists show for all, and what it was chosen from. */
  representative: ArticleId | null;
  basis: string | null;
  /** Articles that it was chosen from: several own ids may be one article. */
  size: number;
}

/** The root of a member's story; `node` is `null` between a merge and what follows it. */
export interface StoryRoot {
  id: ArticleId;
  node: StoryNode | null;
}

/** Single-item reads and writes, each atomic, consistent, and safe to repeat. */
export interface Stories {
  node(id: ArticleId): Promise<StoryNode | null>;
  /**
   * Merges a root into another story unless it was merged before; makes it a member of itself.
   * Returns the node as it then stands: its `mergedInto` tells who took it.
   */
  merge(loser: ArticleId, winner: ArticleId): Promise<StoryNode>;
  /** Adds members, in one write; returns the node as it then stands. */
  addMembers(id: ArticleId, members: readonly ArticleId[]): Promise<StoryNode>;
  /** Names the representative if the node's basis is still the expected one; else `false`. */
  represent(
    id: ArticleId,
    choice: { representative: ArticleId; basis: string; size: number },
    expectedBasis: string | null,
  ): Promise<boolean>;
  /**
   * What the articles' heads say, in no order; left out are ids without a head, and those that were
   * joined to another article, which speaks for them.
   */
  facts(ids: readonly ArticleId[]): Promise<MemberFacts[]>;
  /** The root of each id's story; ids that are in none are left out. */
  rootsOf(
    ids: readonly ArticleId[],
    options: { consistent: boolean },
  ): Promise<ReadonlyMap<ArticleId, StoryRoot>>;
}
