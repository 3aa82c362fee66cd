/** Counts in words. */

/** `1 copy`, `2 copies`: a count and its noun; `many` where the plural is not formed by an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
