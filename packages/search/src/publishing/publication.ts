/** Moving the pointer of an edition, and giving up what nobody reads any more. */
import type { ObjectStore, PublicationPointer, PublishedIndex } from "./ports.ts";

/** Where the files of an edition lie. */
export function prefixOf(edition: string): string {
  return `search/${encodeURIComponent(edition)}/`;
}

/** The key of a new file; `name` is one that nobody has used. */
export function keyOf(edition: string, name: string): string {
  return `${prefixOf(edition)}${name}.sqlite.zst`;
}

/** Moves the pointer, and says whether it was where it had been; then gives up what only the publication before the last one named. */
export async function publish(
  next: PublishedIndex,
  current: PublishedIndex | null,
  { pointer, store }: { pointer: PublicationPointer; store: ObjectStore },
): Promise<boolean> {
  const kept = keysOf(next);
  const replaced = current === null ? [] : keysOf(current).filter((key) => !kept.includes(key));
  const isBaseNew = current !== null && current.base.key !== next.base.key;
  // A new base may be a takedown's: what it replaced goes at once, and whoever misses it reads again.
  const retired = isBaseNew ? [] : replaced;
  if (!(await pointer.swap({ ...next, retired }, current?.version ?? null))) {
    // A client that tries again is refused by its own first try: then the pointer names these files.
    const named = await pointer.read(next.edition);
    const isOurs = named !== null && String(keysOf(named)) === String(kept);
    if (!isOurs) {
      const known = current === null ? [] : keysOf(current);
      for (const key of kept) if (!known.includes(key)) await store.delete(key);
      return false;
    }
  }
  const outdated = [...(current?.retired ?? []), ...(isBaseNew ? replaced : [])];
  for (const key of outdated) await store.delete(key);
  return true;
}

function keysOf({ base, delta }: PublishedIndex): string[] {
  return [base.key, ...(delta === null ? [] : [delta.key])];
}
