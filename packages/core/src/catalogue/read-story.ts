/** Stories and relations as readers see them: of articles, not of the own ids they were filed under. */
import type { ArticleId } from "../records/article.ts";
import type { Relation, Story } from "../records/story.ts";
import { storyOf } from "../stories/roles.ts";
import { findArticle, type KnownArticle } from "./members.ts";
import type { ReadPorts } from "./read-ports.ts";

/** The story of an article; `null` where nobody else carries its text. */
export async function readStory(
  { stories }: ReadPorts,
  { id }: KnownArticle,
): Promise<Story | null> {
  const root = (await stories.rootsOf([id], { consistent: true })).get(id);
  if (!root?.node) return null;
  // Itself first: of a story that is larger than what is read, it must not be left out.
  const members = await stories.facts([id, ...root.node.members]);
  return members.length < 2 ? null : storyOf(root.id, members);
}

/** The relations of all its own ids, each to another article. */
export async function readRelations(
  ports: ReadPorts,
  { id, members }: KnownArticle,
): Promise<Relation[]> {
  const recorded = (await Promise.all(members.map((own) => ports.relations.of(own)))).flat();
  const told = new Map<ArticleId, Relation>();
  for (const relation of recorded) {
    const other = (await findArticle(ports, relation.to))?.id ?? relation.to;
    if (other !== id && !told.has(other)) told.set(other, { ...relation, from: id, to: other });
  }
  return [...told.values()];
}
