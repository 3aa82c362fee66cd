/** Small numbers that measures are made of. */

/** A claim as a number. */
export function yes(holds: boolean): number {
  return holds ? 1 : 0;
}

/** The least number that any item gives; `none` if none of them gives one. */
export function least<Item>(
  items: readonly Item[],
  of: (item: Item) => number | null | undefined,
  none: number,
): number {
  let found = none;
  for (const item of items) found = Math.min(found, of(item) ?? none);
  return found;
}

/** Words in common, as a share of the longer list. */
export function sharedOf(words: readonly string[], others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared / Math.max(1, words.length, others.size);
}
