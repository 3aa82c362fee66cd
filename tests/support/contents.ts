/**
 * What an archive says, apart from how it came to say it: items that depend on who came first by
 * design, and mean the same to readers, are left out or resolved. Index keys lead to a story through
 * whichever of its articles claimed them, and so decide which pairs are related; the nodes of a story
 * or of an article may be merged in any order, and a merged one keeps the head that it had.
 */
type Item = Record<string, unknown>;

export function contentsOf(items: readonly Item[]): Item[] {
  const articles = new Map(items.filter(isArticleNode).map((item) => [idOf(item), item]));
  const stories = new Map(items.filter(isStoryNode).map((item) => [idOf(item), item]));
  const rest = items.filter(
    (item) => !isStoryNode(item) && !isArticleNode(item) && !isOfArrival(item),
  );
  const heads = [...articles.values()].filter(({ mergedInto }) => mergedInto === undefined);
  const joined = setsOf(articles).map(({ root, members }) => ({ article: root, members }));
  const told = setsOf(stories)
    .filter(({ root }) => Number(stories.get(root)?.size ?? 0) > 1)
    .map(({ root, members }) => ({
      story: root,
      members,
      // What the root itself holds has to be complete: that is where readers look.
      listed: [...((stories.get(root)?.members as Set<string> | undefined) ?? [])].sort(),
      representative: stories.get(root)?.representative,
    }));
  return [...rest, ...heads.map(withSortedSets), ...joined, ...told];
}

/** The sets that nodes make, each with its root. */
function setsOf(nodes: ReadonlyMap<string, Item>): { root: string; members: string[] }[] {
  const rootOf = (id: string): string => {
    const next = nodes.get(id)?.mergedInto;
    return typeof next === "string" ? rootOf(next) : id;
  };
  return [...nodes.keys()]
    .filter((id) => rootOf(id) === id)
    .map((root) => ({
      root,
      members: [...nodes.keys()].filter((member) => rootOf(member) === root).sort(),
    }));
}

function withSortedSets(item: Item): Item {
  const entries = Object.entries(item).map(([name, value]) => [
    name,
    value instanceof Set ? [...value].sort() : value,
  ]);
  return Object.fromEntries(entries);
}

function isStoryNode({ PK }: Item): boolean {
  return String(PK).startsWith("STORY#");
}

function isArticleNode({ PK, SK }: Item): boolean {
  return String(PK).startsWith("ARTICLE#") && SK === "HEAD";
}

function isOfArrival({ PK, SK }: Item): boolean {
  return String(PK).startsWith("INDEX#") || String(SK).startsWith("RELATION#");
}

function idOf({ PK }: Item): string {
  return String(PK).replace(/^[A-Z]+#/, "");
}
