/**
 * Many articles at once, for whoever reads a whole archive: heads, stories and texts are asked for
 * by the hundred, so that an article takes a share of four questions instead of five of its own.
 */
import type { Profile } from "../boilerplate/profile.ts";
import type { Source } from "../boilerplate/source.ts";
import type { Article, ArticleId } from "../records/article.ts";
import type { MemberFacts, Story } from "../records/story.ts";
import { storyOf } from "../stories/roles.ts";
import type { KnownArticle } from "./members.ts";
import { articleOf } from "./read-article.ts";
import type { ReadPorts } from "./read-ports.ts";
import { readStory } from "./read-story.ts";

/** A story of more members is read by itself: its facts are bounded, and itself comes first. */
const maxMembersTogether = 100;

/** Reads the articles of these ids, in no order. Ids that were joined to another one are left out. */
export async function readMany(ports: ReadPorts, ids: readonly ArticleId[]): Promise<Article[]> {
  const nodes = await ports.articles.nodes(ids, { consistent: true });
  const known = nodes.flatMap((node): KnownArticle[] => {
    if (node.mergedInto !== null || node.head === null) return [];
    const members = node.members.length > 0 ? node.members : [node.id];
    return [{ id: node.id, head: node.head, members, node }];
  });
  const [stories, versions] = await Promise.all([
    storiesOf(ports, known),
    ports.versions.getMany(
      known.map(({ head }) => ({ ownId: head.textOwner, textHash: head.textHash })),
    ),
  ]);
  const profiles = readOnce(ports.profiles);
  const articles = await Promise.all(
    known.map((one, at) => {
      const version = versions[at] ?? null;
      const story = stories.get(one.id) ?? null;
      return version && articleOf({ ...ports, profiles }, one, { story, version });
    }),
  );
  return articles.filter((article) => article !== null);
}

async function storiesOf(
  ports: ReadPorts,
  known: readonly KnownArticle[],
): Promise<Map<ArticleId, Story>> {
  const ids = known.map(({ id }) => id);
  const roots = await ports.stories.rootsOf(ids, { consistent: true });
  const stories = new Map<ArticleId, Story>();
  const wanted = new Set<ArticleId>();
  const small: { id: ArticleId; storyId: ArticleId; members: readonly ArticleId[] }[] = [];
  for (const one of known) {
    const root = roots.get(one.id);
    if (!root?.node) continue;
    if (root.node.members.length > maxMembersTogether) {
      const story = await readStory(ports, one);
      if (story !== null) stories.set(one.id, story);
      continue;
    }
    const members = [...new Set([one.id, ...root.node.members])];
    for (const member of members) wanted.add(member);
    small.push({ id: one.id, storyId: root.id, members });
  }
  const facts = await factsOf(ports, [...wanted]);
  for (const { id, members, storyId } of small) {
    const found = members.flatMap((member) => facts.get(member) ?? []);
    if (found.length > 1) stories.set(id, storyOf(storyId, found));
  }
  return stories;
}

async function factsOf(
  { stories }: Pick<ReadPorts, "stories">,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, MemberFacts>> {
  const facts = new Map<ArticleId, MemberFacts>();
  for (let at = 0; at < ids.length; at += maxMembersTogether) {
    for (const one of await stories.facts(ids.slice(at, at + maxMembersTogether))) {
      facts.set(one.articleId, one);
    }
  }
  return facts;
}

/** A source's profile is asked for once, however many of its articles are read. */
function readOnce(profiles: ReadPorts["profiles"]): ReadPorts["profiles"] {
  const known = new Map<string, Promise<Profile>>();
  return {
    read(source: Source) {
      const key = JSON.stringify([source.collection, source.name]);
      const read = known.get(key) ?? profiles.read(source);
      known.set(key, read);
      return read;
    },
  };
}
