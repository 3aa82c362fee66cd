/** Rows read ahead of their writer, a few at a time, in order. */
import { rowOf } from "./row-of.ts";
import type { Selected } from "./selection.ts";
import type { ExportItem, ExportSource } from "./source.ts";

/** Articles that are read at once: each takes several reads, and most of the time is waiting. */
export const readAhead = 8;

/**
 * Reads the selected articles one after the other. One that has gone since the selection, or become
 * part of another article, is passed over. Never more than `readAhead` are held that were not taken.
 */
export async function* readItems(
  source: ExportSource,
  selected: readonly Pick<Selected, "id">[],
): AsyncIterable<ExportItem> {
  const waiting: Promise<ExportItem | null>[] = [];
  let next = 0;
  const fill = () => {
    for (; next < selected.length && waiting.length < readAhead; next += 1) {
      const item = readItem(source, selected[next]?.id ?? "");
      item.catch(() => undefined); // told when its turn comes, even if an earlier one failed
      waiting.push(item);
    }
  };
  for (fill(); waiting.length > 0; fill()) {
    const item = await waiting.shift();
    if (item) yield item;
  }
}

async function readItem(source: ExportSource, id: string): Promise<ExportItem | null> {
  const article = await source.article(id);
  if (article === null || article.id !== id) return null;
  return { row: rowOf(article), page: () => source.page(article.raw) };
}
