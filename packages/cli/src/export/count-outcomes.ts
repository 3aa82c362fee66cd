/** How many drops came to what. */
import { collectionOf } from "@winnow/core/records";
import { fatesOf } from "../archive/fates.ts";
import type { ArchiveReader, DropFate } from "../archive/reader.ts";

/**
 * Counts the fates of every drop of the archive, or of one collection: a reject by its reason, what
 * failed or waits as such. Drops of every day count, whatever else an export is narrowed to.
 */
export async function countOutcomes(
  reader: Pick<ArchiveReader, "keys" | "fateOf">,
  collection: string | null,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const isMeant = (key: string) => collection === null || collectionOf(key) === collection;
  for await (const [, fate] of fatesOf(reader, isMeant)) {
    for (const name of namesOf(fate)) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function namesOf(fate: DropFate | null): string[] {
  if (fate === null) return [];
  if (fate.outcomes.length === 0) return [fate.hasFailed ? "failed" : "pending"];
  return fate.outcomes.map((told) =>
    told.outcome === "rejected" ? `rejected: ${told.reason}` : told.outcome,
  );
}
