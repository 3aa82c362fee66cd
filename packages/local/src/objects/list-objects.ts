/** Lists a bucket as S3 does: in the order of its keys, page by page, none left out. */
import { bucketsOf, type ObjectEngine, type StoredObject } from "./fauxqs-parts.ts";

type ListOptions = NonNullable<Parameters<ObjectEngine["listObjects"]>[1]>;
type Listing = ReturnType<ObjectEngine["listObjects"]>;

/**
 * Makes an engine list keys in the order that it compares them by. fauxqs sorts by the language's
 * order and goes on by that of the characters, so that pages beyond the first leave keys out; and
 * it sorts the bucket for every page.
 */
export function listInKeyOrder(engine: ObjectEngine): void {
  const sorted = new WeakMap<Map<string, StoredObject>, { size: number; keys: string[] }>();
  const keysOf = (objects: Map<string, StoredObject>): string[] => {
    const known = sorted.get(objects);
    if (known !== undefined) return known.keys;
    const keys = [...objects.keys()].sort();
    sorted.set(objects, { size: objects.size, keys });
    return keys;
  };
  const forget = (bucket: string) => {
    const objects = bucketsOf(engine).get(bucket);
    if (objects !== undefined) sorted.delete(objects);
  };
  const { listObjects } = engine;
  engine.listObjects = (bucket, options = {}) => {
    const objects = bucketsOf(engine).get(bucket);
    // No such bucket: the engine says so in its own words.
    if (objects === undefined) return listObjects.call(engine, bucket, options);
    const known = sorted.get(objects);
    if (known !== undefined && known.size !== objects.size) forget(bucket);
    return page(objects, keysOf(objects), options);
  };
  const { putObject, deleteObject } = engine;
  engine.deleteObject = (bucket, key) => {
    forget(bucket);
    deleteObject.call(engine, bucket, key);
  };
  engine.putObject = (bucket, key, ...rest) => {
    if (!bucketsOf(engine).get(bucket)?.has(key)) forget(bucket);
    return putObject.call(engine, bucket, key, ...rest);
  };
}

function page(objects: Map<string, StoredObject>, keys: string[], options: ListOptions): Listing {
  const { prefix = "", delimiter, maxKeys = 1000 } = options;
  const after = options.startAfter ?? options.marker ?? "";
  const listing: Listing = { objects: [], commonPrefixes: [], isTruncated: false };
  const from = after > prefix ? after : prefix;
  for (let n = firstAtOrAfter(keys, from); n < keys.length; n += 1) {
    const key = keys[n] ?? "";
    if (!key.startsWith(prefix)) break;
    if (after !== "" && key <= after) continue;
    const common = delimiter ? commonPrefix(key, prefix, delimiter) : null;
    if (common !== null && (common === listing.commonPrefixes.at(-1) || common <= after)) continue;
    if (listing.objects.length + listing.commonPrefixes.length >= maxKeys) {
      return { ...listing, isTruncated: true };
    }
    const object = objects.get(key);
    if (common !== null) listing.commonPrefixes.push(common);
    else if (object !== undefined) listing.objects.push(object);
  }
  return listing;
}

/** Where the keys at or after a given one begin. */
function firstAtOrAfter(keys: readonly string[], from: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? "") < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | null {
  const end = key.indexOf(delimiter, prefix.length);
  return end < 0 ? null : key.slice(0, end + delimiter.length);
}
