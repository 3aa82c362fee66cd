/** The keys of the inbox: `inbox/<collection>/<any key>`. */

/** Where a drop goes that names no collection: an object at the top of the inbox. */
export const defaultCollection = "default";

/** The collection a key belongs to: its first segment after an optional `inbox/`. */
export function collectionOf(key: string): string {
  const [first, ...rest] = key.replace(/^inbox\//, "").split("/");
  return rest.length > 0 && first ? first : defaultCollection;
}

/** The key for a file dropped into a collection. */
export function dropKeyOf(collection: string, name: string): string {
  return `inbox/${collection}/${name}`;
}
