/** Stories in memory whose merges a duplicate index in memory follows, as the table's does. */
import { MemoryIndex } from "./memory-index.ts";
import { MemoryStories } from "./memory-stories.ts";

export class IndexedStories extends MemoryStories {
  readonly index = new MemoryIndex();
  /** Roots that were merged into another, in order. */
  readonly lost: string[] = [];

  override async merge(loser: string, winner: string) {
    const node = await super.merge(loser, winner);
    if (node.mergedInto === winner) {
      this.index.merge(loser, winner);
      this.lost.push(loser);
    }
    return node;
  }
}
