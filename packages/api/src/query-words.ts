/** Values as the query language takes them. */

/** A value of a field: as it is, or in quotes. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) ? value : `"${value.replaceAll('"', " ")}"`;
}
