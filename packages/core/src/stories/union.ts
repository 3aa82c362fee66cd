/**
 * Unions of sets that many workers build at once, with single-item writes: the members of a story,
 * and the own ids of an article.
 *
 * The root with the smaller id takes in the other (a lock-free union by a fixed order, after
 * Anderson and Woll, "Wait-free parallel algorithms for the union-find problem", 1991), so the
 * partition and its roots follow from the pairs alone. Members are carried to the root after the
 * merge, which is what makes them complete there: whoever adds a member to a node sees in the answer
 * whether the node was merged meanwhile, and whoever merges sees in the answer who was added, so of
 * two racers one always sees the other.
 */

/** A node of the forest. A root stands for a set; a merged node points on, and is never unmerged. */
export interface UnionNode {
  id: string;
  members: string[];
  mergedInto: string | null;
}

/** Reads and writes of nodes, each atomic, consistent, and safe to repeat. */
export interface UnionNodes<Node extends UnionNode> {
  node(id: string): Promise<Node | null>;
  /** Merges a root into another unless it was merged before; returns it as it then stands. */
  merge(loser: string, winner: string): Promise<Node>;
  addMembers(id: string, members: readonly string[]): Promise<Node>;
}

/** Puts two ids into one set, with all that either is in; returns the root's id. Safe to repeat. */
export async function unite<Node extends UnionNode>(
  nodes: UnionNodes<Node>,
  a: string,
  b: string,
): Promise<{ root: string; isNew: boolean }> {
  for (;;) {
    const [pathA, pathB] = [await pathOf(nodes, a), await pathOf(nodes, b)];
    const [rootA, rootB] = [rootIn(pathA), rootIn(pathB)];
    const [winner, loser] = rootA.id < rootB.id ? [pathA, pathB] : [pathB, pathA];
    if (rootA.id !== rootB.id) {
      const merged = await nodes.merge(rootIn(loser).id, rootIn(winner).id);
      if (merged.mergedInto !== rootIn(winner).id) continue;
      loser.splice(-1, 1, merged, rootIn(winner));
    }
    // Both paths whole, even where nothing was merged: a worker that died before it had carried the
    // members leaves that to its repeat, which may find the merge done by others.
    await carry(nodes, winner);
    const root = await carry(nodes, loser);
    return { root: root.id, isNew: rootA.id !== rootB.id };
  }
}

/** The nodes from an id to the root of its set; a node that is not there yet is empty. */
export async function pathOf<Node extends UnionNode>(
  nodes: Pick<UnionNodes<Node>, "node">,
  id: string,
): Promise<UnionNode[]> {
  const path: UnionNode[] = [(await nodes.node(id)) ?? emptyNode(id)];
  for (let last = path[0]; last?.mergedInto; last = path.at(-1)) {
    path.push((await nodes.node(last.mergedInto)) ?? emptyNode(last.mergedInto));
  }
  return path;
}

/** The last node of a path. */
export function rootIn(path: readonly UnionNode[]): UnionNode {
  return path.at(-1) as UnionNode;
}

/** Carries the members of each node of a path to the next, and on to the root; returns the root. */
async function carry<Node extends UnionNode>(
  nodes: UnionNodes<Node>,
  path: readonly UnionNode[],
): Promise<UnionNode> {
  let [node, ...rest] = path as [UnionNode, ...UnionNode[]];
  while (node.mergedInto) {
    const next: UnionNode =
      rest.shift() ?? (await nodes.node(node.mergedInto)) ?? emptyNode(node.mergedInto);
    const known = new Set(next.members);
    const missing = [...node.members, node.id, next.id].filter((member) => !known.has(member));
    node = missing.length > 0 ? await nodes.addMembers(next.id, [...new Set(missing)]) : next;
  }
  return node;
}

function emptyNode(id: string): UnionNode {
  return { id, members: [], mergedInto: null };
}
