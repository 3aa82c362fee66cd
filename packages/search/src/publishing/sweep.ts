/** Files that killed runs left behind. */
import type { ObjectStore, PublicationPointer } from "./ports.ts";
import { prefixOf } from "./publication.ts";

/**
 * Deletes files of an edition that neither its pointer nor its draft names and that were stored before an instant:
 * one longer ago than any run takes, since a run names its files last. Gives their keys.
 */
export async function sweepIndexFiles(
  edition: string,
  before: string,
  { pointer, store }: { pointer: PublicationPointer; store: ObjectStore },
): Promise<string[]> {
  const files = await store.list(prefixOf(edition)); // listed first: what is published later is kept
  const current = await pointer.read(edition);
  const draft = await pointer.readDraft(edition);
  const named = new Set([
    ...[current?.base.key, current?.delta?.key, ...(current?.retired ?? [])],
    draft?.base?.key,
  ]);
  const left = files.filter(({ key, storedAt }) => !named.has(key) && storedAt < before);
  for (const { key } of left) await store.delete(key);
  return left.map(({ key }) => key);
}
