/** What changed in an archive: ids that were announced, and those articles as they are now. */
import type { Batch } from "../index/index.ts";
import type { Announcements, ArticleSource } from "./ports.ts";

/** Articles read from the archive at once. */
export const readSize = 200;

/** Changes of one run; what is left comes with the next. */
const maxChanges = 10_000;

/** Reads articles as they are now. */
export async function statesOf(
  source: Pick<ArticleSource, "read">,
  ids: readonly string[],
  onRead?: (count: number) => void,
): Promise<Batch> {
  const batch: { put: Batch["put"][number][]; remove: Batch["remove"][number][] } = {
    put: [],
    remove: [],
  };
  for (let at = 0; at < ids.length; at += readSize) {
    const some = ids.slice(at, at + readSize);
    for (const article of await source.read(some)) {
      if (article.state === "present") batch.put.push(article.document);
      else batch.remove.push({ id: article.id, revision: article.revision });
    }
    onRead?.(some.length);
  }
  return batch;
}

/** Reads the ids of what was announced behind a cursor, each once, as many as a run takes. */
export async function announced(
  announcements: Announcements,
  from: string,
): Promise<{ ids: string[]; cursor: string; isEnd: boolean }> {
  const ids = new Set<string>();
  let [cursor, isEnd] = [from, false];
  while (!isEnd && ids.size < maxChanges) {
    const page = await announcements.since(cursor, maxChanges);
    for (const id of page.ids) ids.add(id);
    isEnd = page.isEnd || page.cursor === cursor; // a log that does not move on has no more
    cursor = page.cursor;
  }
  return { ids: [...ids], cursor, isEnd };
}
