/**
 * Metrics as log lines in CloudWatch's embedded metric format: no call, no wait, one line a batch.
 * Collections are counted on their own only where the deployment names them, as every further metric
 * is billed, and droppers choose the names of collections.
 */
import type { Ingested } from "@winnow/core/pipeline/ingest";

/** What one batch came to. */
export interface BatchResult {
  captures: readonly { ingested: Ingested; ms: number }[];
  failureCount: number;
}

export interface MetricsContext {
  stage: string;
  watchedCollections: readonly string[];
  now: Date;
}

const namespace = "Winnow";

/** The metric that counts each way of filing, as it was known when the capture was filed. */
const countOf: Record<Ingested["filedAs"], string> = {
  archived: "Archived",
  version: "Versions",
  duplicate: "Duplicates",
  rejected: "Rejected",
};

/** The lines for a batch: one for all, and one for each watched collection that is in it. */
export function metricLines(
  { captures, failureCount }: BatchResult,
  { stage, watchedCollections, now }: MetricsContext,
): Record<string, unknown>[] {
  const counts = Object.fromEntries(Object.values(countOf).map((name) => [name, 0]));
  for (const { ingested } of captures) {
    const name = countOf[ingested.filedAs];
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const all = { Captures: captures.length, ...counts, Failures: failureCount };
  const durations = captures.length === 0 ? {} : { CaptureMs: captures.map(({ ms }) => ms) };
  const watched = watchedCollections.flatMap((collection) => {
    const own = captures.filter(({ ingested }) => ingested.outcome.collection === collection);
    if (own.length === 0) return [];
    const gained = own.filter(({ ingested }) => ["archived", "version"].includes(ingested.filedAs));
    const dimensions = { Stage: stage, Collection: collection };
    return [embedded(now, dimensions, { Gained: gained.length })];
  });
  return [embedded(now, { Stage: stage }, { ...all, ...durations }), ...watched];
}

/** One line: the values, and beside them what CloudWatch has to make of them. */
export function embedded(
  now: Date,
  dimensions: Record<string, string>,
  values: Record<string, number | number[]>,
): Record<string, unknown> {
  const metrics = Object.keys(values).map((name) => ({
    Name: name,
    Unit: name.endsWith("Ms") ? "Milliseconds" : "Count",
  }));
  return {
    event: "metrics",
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        { Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics: metrics },
      ],
    },
    ...dimensions,
    ...values,
  };
}
