/** The fates of all drops, read several at once. */
import type { ArchiveReader, DropFate } from "./reader.ts";

/** Drops that are asked for at once: each takes a few reads of a table, and most of that is waiting. */
const atOnce = 16;

/** Tells of every drop in the inbox that is meant, in the order of keys. */
export async function* fatesOf(
  reader: Pick<ArchiveReader, "keys" | "fateOf">,
  isMeant: (key: string) => boolean = () => true,
): AsyncIterable<[key: string, fate: DropFate | null]> {
  let keys: string[] = [];
  for await (const key of reader.keys()) {
    if (isMeant(key)) keys.push(key);
    if (keys.length < atOnce) continue;
    yield* await fatesOfSome(reader, keys);
    keys = [];
  }
  yield* await fatesOfSome(reader, keys);
}

function fatesOfSome(
  reader: Pick<ArchiveReader, "fateOf">,
  keys: readonly string[],
): Promise<[string, DropFate | null][]> {
  return Promise.all(keys.map(async (key) => [key, await reader.fateOf(key)]));
}
