/** The outcomes of all drops, added up from the parts that the API gives. */
import type { ApiClient } from "@winnow/operations/api-client";
import { DropStats, type OutcomeCount } from "./answers.ts";

/** What became of every drop, or of one collection's. */
interface CountedDrops {
  drops: number;
  counts: OutcomeCount[];
}

/** Reads part by part. */
export async function countDrops(api: ApiClient, collection: string | null): Promise<CountedDrops> {
  const sums = new Map<string, OutcomeCount>();
  let drops = 0;
  for (let cursor: string | null = null; ; ) {
    const part: DropStats = await api.must("stats/outcomes", DropStats, { collection, cursor });
    for (const { count, ...kind } of part.counts) {
      const key = JSON.stringify(kind);
      sums.set(key, { ...kind, count: (sums.get(key)?.count ?? 0) + count });
    }
    drops += part.drops;
    if (part.next === null) return { drops, counts: [...sums.values()].sort(byDay) };
    cursor = part.next;
  }
}

function byDay(a: OutcomeCount, b: OutcomeCount): number {
  return rankOf(a) < rankOf(b) ? -1 : 1;
}

function rankOf({ day, outcome, reason, source }: OutcomeCount): string {
  return [day ?? "~", source ?? "~", outcome, reason ?? ""].join("\n");
}
