/**
 * Joins stories: the union of articles that carry one text (`union.ts`), with the article that lists
 * show for all of them.
 */
import type { ArticleId } from "../records/article.ts";
import type { Stories } from "./port.ts";
import { basisOf, storyOf } from "./roles.ts";
import { pathOf, rootIn, unite } from "./union.ts";

/** Puts two articles into one story, with all that either is in. Safe to repeat at any point. */
export async function joinStories(stories: Stories, a: ArticleId, b: ArticleId): Promise<void> {
  const { root } = await unite(stories, a, b);
  await refreshRepresentative(stories, root);
}

/** Brings a story up to date after the head of one of its articles changed. */
export async function refreshStoryOf(stories: Stories, article: ArticleId): Promise<void> {
  const path = await pathOf(stories, article);
  if (path.length > 1 || rootIn(path).members.length > 0) {
    await refreshRepresentative(stories, rootIn(path).id);
  }
}

/**
 * Chooses the representative from what the members' heads say, until the choice stands. The basis is
 * read before the heads, so a choice made from fewer members never replaces one made from more.
 */
async function refreshRepresentative(stories: Stories, root: ArticleId): Promise<void> {
  for (;;) {
    const node = await stories.node(root);
    // Merged meanwhile: whoever merged it refreshes the story that took it in.
    if (node === null || node.mergedInto !== null) return;
    const members = await stories.facts(node.members);
    if (members.length === 0) return;
    const basis = basisOf(members);
    if (basis === node.basis) return;
    const { representative } = storyOf(root, members);
    const choice = { representative, basis, size: members.length };
    if (await stories.represent(root, choice, node.basis)) return;
  }
}
