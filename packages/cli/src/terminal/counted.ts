/** Counts in words. */

/** `1 copy`, `2 copies`: a count and its noun; `many` where the plural is not formed by an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a list says of itself: how many of how many, and how to get the rest. */
export function shownOf(shown: number, total: number | string, what: string): string {
  return `${shown} of ${total} ${what}; --all shows the rest`;
}
