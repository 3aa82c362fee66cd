/**
 * What an archive says, apart from how it came to say it: items that depend on who came first by
 * design, and mean the same to readers, are left out or resolved. Anchors lead to a story through
 * whichever of its articles claimed them; a story's nodes may be merged in any order.
 */
type Item = Record<string, unknown>;

export function contentsOf(items: readonly Item[]): Item[] {
  const nodes = new Map(items.filter(isNode).map((item) => [idOf(item), item]));
  const rootOf = (id: string): string => {
    const next = nodes.get(id)?.mergedInto;
    return typeof next === "string" ? rootOf(next) : id;
  };
  const stories = [...nodes.keys()]
    .filter((id) => rootOf(id) === id)
    .map((id) => ({
      story: id,
      members: [...nodes.keys()].filter((member) => rootOf(member) === id).sort(),
      // What the root itself holds has to be complete: that is where readers look.
      listed: [...((nodes.get(id)?.members as Set<string> | undefined) ?? [])].sort(),
      representative: nodes.get(id)?.representative,
    }));
  const rest = items.filter((item) => !isNode(item) && !String(item.PK).startsWith("INDEX#"));
  return [...rest, ...stories];
}

function isNode({ PK }: Item): boolean {
  return String(PK).startsWith("STORY#");
}

function idOf({ PK }: Item): string {
  return String(PK).slice("STORY#".length);
}
