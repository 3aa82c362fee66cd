/** Has the published search index of an edition follow at once, so that no file of it has the words. */
import { indexArticles } from "../index-articles.ts";
import { indexerOf } from "../search/indexer.ts";
import type { Services } from "../services/services.ts";

/** Runs of others that may come between: each of them publishes, and is followed by one of ours. */
const maxRuns = 20;

/** Publishes what changed; an edition without an index gets none. */
export async function followInSearch(edition: Services): Promise<void> {
  const indexer = await indexerOf(edition);
  for (let run = 0; run < maxRuns; run += 1) {
    if (!(await indexer.exists())) return;
    if ((await indexArticles(edition, { rebuild: false })).outcome !== "lost") return;
  }
  throw new Error(`search: the index of ${edition.table} is published by others again and again`);
}
