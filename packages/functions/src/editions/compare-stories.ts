/** Whether a text's story has other members in another edition, told text by text. */

import type { StoryCounts } from "../look/index.ts";
import type { EditionStores } from "../services/edition-stores.ts";

export const noStories: StoryCounts = { texts: 0, moved: 0, joined: 0, split: 0 };

type Stores = Pick<EditionStores, "stories" | "articles" | "sightings">;

/**
 * Counts an own id that both editions hold. A story is counted at its first member, so that the counts
 * of all own ids add up, in any order and without any of them in memory.
 */
export async function countStories(
  before: Stores,
  after: Stores,
  ownId: string,
): Promise<StoryCounts> {
  const [old, now] = [await membersOf(before, ownId), await membersOf(after, ownId)];
  const shared = await sharedOf(before, after, [...new Set([...old, ...now])]);
  if (!shared.has(ownId)) return noStories;
  const [from, to] = [old, now].map((members) => members.filter((id) => shared.has(id)).sort());
  if (from === undefined || to === undefined) return noStories;
  return {
    texts: 1,
    moved: from.join() === to.join() ? 0 : 1,
    joined: to[0] === ownId && (await storiesAmong(before, to)) > 1 ? 1 : 0,
    split: from[0] === ownId && (await storiesAmong(after, from)) > 1 ? 1 : 0,
  };
}

export function addStories(one: StoryCounts, other: StoryCounts): StoryCounts {
  return {
    texts: one.texts + other.texts,
    moved: one.moved + other.moved,
    joined: one.joined + other.joined,
    split: one.split + other.split,
  };
}

/** Whether this capture speaks for its own id: the newest does, so that each is counted once. */
export async function speaksFor(
  { sightings }: Stores,
  ownId: string,
  captureId: string,
): Promise<boolean> {
  for await (const newest of sightings.newest(ownId)) return newest.captureId === captureId;
  return false;
}

/** The own ids of a story; of a text that is in none, itself. */
async function membersOf({ stories }: Stores, ownId: string): Promise<readonly string[]> {
  const root = (await stories.rootsOf([ownId], { consistent: true })).get(ownId);
  return root?.node?.members ?? [ownId];
}

/** Those that are articles in both: what was lost or found says nothing of stories. */
async function sharedOf(
  before: Stores,
  after: Stores,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const [there, here] = await Promise.all(
    [before, after].map(async ({ articles }) => {
      const nodes = await articles.nodes(ids, { consistent: true });
      return new Set(nodes.map(({ id }) => id));
    }),
  );
  return new Set(ids.filter((id) => there?.has(id) && here?.has(id)));
}

/** In how many stories these are; each that is in none is one by itself. */
async function storiesAmong({ stories }: Stores, ids: readonly string[]): Promise<number> {
  const roots = await stories.rootsOf(ids, { consistent: true });
  return new Set(ids.map((id) => roots.get(id)?.id ?? id)).size;
}
