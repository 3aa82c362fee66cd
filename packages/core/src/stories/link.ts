/**
 * Joins stories: a union of sets that many workers build at once, with single-item writes.
 *
 * The root with the smaller id takes in the other (a lock-free union by a fixed order, after
 * Anderson and Woll, "Wait-free parallel algorithms for the union-find problem", 1991), so the
 * partition and its roots follow from the pairs alone. Members are carried to the root after the
 * merge, which is what makes them complete there: whoever adds a member to a node sees in the answer
 * whether the node was merged meanwhile, and whoever merges sees in the answer who was added, so of
 * two racers one always sees the other.
 */
import type { ArticleId } from "../records/article.ts";
import type { Stories, StoryNode } from "./port.ts";
import { basisOf, storyOf } from "./roles.ts";

/** Puts two articles into one story, with all that either is in. Safe to repeat at any point. */
export async function joinStories(stories: Stories, a: ArticleId, b: ArticleId): Promise<void> {
  for (;;) {
    const [pathA, pathB] = [await pathOf(stories, a), await pathOf(stories, b)];
    const [rootA, rootB] = [rootIn(pathA), rootIn(pathB)];
    const [winner, loser] = rootA.id < rootB.id ? [pathA, pathB] : [pathB, pathA];
    if (rootA.id !== rootB.id) {
      const merged = await stories.merge(rootIn(loser).id, rootIn(winner).id);
      if (merged.mergedInto !== rootIn(winner).id) continue;
      loser.splice(-1, 1, merged, rootIn(winner));
    }
    // Both paths whole, even where nothing was merged: a worker that died before it had carried the
    // members leaves that to its repeat, which may find the merge done by others.
    await carry(stories, winner);
    const root = await carry(stories, loser);
    // What was carried last is the root as it stands, unless there was nothing to carry.
    await refreshRepresentative(stories, root.id, rootA.id === rootB.id ? null : root);
    return;
  }
}

/** Brings a story up to date after the head of one of its articles changed. */
export async function refreshStoryOf(stories: Stories, article: ArticleId): Promise<void> {
  const path = await pathOf(stories, article);
  if (path.length > 1 || rootIn(path).members.length > 0) {
    await refreshRepresentative(stories, rootIn(path).id, rootIn(path));
  }
}

function rootIn(path: readonly StoryNode[]): StoryNode {
  return path.at(-1) as StoryNode;
}

/** The nodes from an article to the root of its story; a node that is not there yet is empty. */
async function pathOf(stories: Stories, id: ArticleId): Promise<StoryNode[]> {
  const path = [(await stories.node(id)) ?? emptyNode(id)];
  for (let last = path[0]; last?.mergedInto; last = path.at(-1)) {
    path.push((await stories.node(last.mergedInto)) ?? emptyNode(last.mergedInto));
  }
  return path;
}

/** Carries the members of each node of a path to the next, and on to the root; returns the root. */
async function carry(stories: Stories, path: readonly StoryNode[]): Promise<StoryNode> {
  let [node, ...rest] = path as [StoryNode, ...StoryNode[]];
  while (node.mergedInto) {
    const next: StoryNode =
      rest.shift() ?? (await stories.node(node.mergedInto)) ?? emptyNode(node.mergedInto);
    const known = new Set(next.members);
    const missing = [...node.members, node.id, next.id].filter((member) => !known.has(member));
    node = missing.length > 0 ? await stories.addMembers(next.id, [...new Set(missing)]) : next;
  }
  return node;
}

function emptyNode(id: ArticleId): StoryNode {
  return { id, members: [], mergedInto: null, representative: null, basis: null };
}

/**
 * Chooses the representative from what the members' heads say, until the choice stands. The basis is
 * read before the heads, so a choice made from fewer members never replaces one made from more.
 */
async function refreshRepresentative(
  stories: Stories,
  root: ArticleId,
  known: StoryNode | null,
): Promise<void> {
  for (let node = known; ; node = null) {
    node ??= await stories.node(root);
    // Merged meanwhile: whoever merged it refreshes the story that took it in.
    if (node === null || node.mergedInto !== null) return;
    const members = await stories.facts(node.members);
    if (members.length === 0) return;
    const basis = basisOf(members);
    if (basis === node.basis) return;
    const { representative } = storyOf(root, members);
    if (await stories.represent(root, { representative, basis }, node.basis)) return;
  }
}
