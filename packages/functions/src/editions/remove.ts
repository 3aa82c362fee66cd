/** Removing an edition: marked at first, so that nobody reads it; then its table goes, and what else is its own. */
import { prefixOf } from "@winnow/search/publishing";
import type { Edition } from "@winnow/store/dynamo";
import { engineOf } from "../search/search-server.ts";
import type { Services } from "../services/services.ts";
import { dropCheckpoints } from "./parts.ts";
import { tableOf } from "./steps.ts";

/** Takes away all that is an edition's own; `false` if it was late. Safe to repeat. */
export async function clearAway(
  { tables, search, searchServer, reports }: Services,
  { table, report }: Edition,
  isLate: () => boolean,
): Promise<boolean> {
  if (!(await tables.drop(table, isLate))) return false;
  for (const { key } of await search.files.list(prefixOf(table))) await search.files.delete(key);
  if (searchServer !== null) {
    const { removeEdition } = await import("@winnow/search/opensearch");
    await removeEdition(await engineOf(searchServer), table);
  }
  if (report !== null) await dropCheckpoints({ reports }, report);
  return true;
}

/**
 * Takes away the tables of all editions but the first, which is the stage's own: for a stage that is
 * removed. Those whose removal died half-way are among them, since no number is used twice.
 */
export async function clearAllAway({ editions, tables }: Services): Promise<number> {
  const { next } = await editions.read();
  for (let number = 2; number < next; number += 1) {
    await tables.drop(tableOf(editions.firstTable, number), () => false);
  }
  return next - 2;
}
