/** A snapshot: the whole archive as Parquet in the raw bucket, for Athena, DuckDB and whoever reads S3. */

import type { ExportSource } from "@winnow/export/rows";
import { type ExportRequest, ExportStoppedError, runExport } from "@winnow/export/run";
import type { Services } from "../services/services.ts";
import { BucketSink } from "./bucket-sink.ts";

/** Every article, copies among them. Drops are not listed for it: `outcomes` stays empty. */
const everything: ExportRequest = {
  format: "parquet",
  target: { kind: "folder" },
  filters: {
    ...{ publisher: null, from: null, to: null, collection: null, query: null },
    copies: "show",
  },
  outcomes: {},
  found: null,
};

export interface SnapshotOptions {
  /** A snapshot that was whole later than so long ago is not written again. Milliseconds. */
  maxAgeMs: number;
  /** When no further file is begun, in milliseconds since 1970: what is written is noted. */
  until: number;
}

/** What a run came to. */
export interface SnapshotReport {
  outcome: "fresh" | "unfinished" | "whole";
  /** Articles that were written or stood already. */
  articles: number;
}

/**
 * Brings the snapshot up to date, or goes on where a run before had to end. A day's file is replaced
 * whole, and the manifest last, so that a reader finds files of two states while it is written.
 */
export async function writeSnapshot(
  services: Pick<Services, "catalogue" | "clock" | "rawObjects" | "table">,
  { maxAgeMs, until }: SnapshotOptions,
): Promise<SnapshotReport> {
  const { catalogue, clock, rawObjects, table } = services;
  const sink = new BucketSink(rawObjects, table);
  const now = () => clock.now().getTime();
  const since = await sink.wholeSince();
  if (since !== null && now() - since.getTime() < maxAgeMs)
    return { outcome: "fresh", articles: 0 };
  let articles = 0;
  const source: ExportSource = {
    articles: (query) => catalogue.articles(query),
    article: (id) => catalogue.article(id),
    page: async () => null, // no column holds pages
  };
  const progress = {
    selected: () => undefined,
    article() {
      articles += 1;
    },
  };
  try {
    await runExport(source, sink, { ...everything, mayGoOn: () => now() < until }, progress);
  } catch (error) {
    if (error instanceof ExportStoppedError) return { outcome: "unfinished", articles };
    throw error;
  }
  return { outcome: "whole", articles };
}
