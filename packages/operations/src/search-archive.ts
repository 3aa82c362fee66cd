/** Searches an archive, after its index was brought up to it. */
import { setTimeout } from "node:timers/promises";
import { WinnowError } from "@winnow/core/records";
import {
  type IndexOptions,
  type IndexReport,
  indexArticles,
} from "@winnow/functions/index-articles";
import { openSearch } from "@winnow/functions/search";
import type { SearchReader } from "@winnow/search/index";
import type { OpenArchive } from "./open-archive.ts";

/** Another run may publish again and again; somebody who searches waits for a few of them. */
const maxTries = 4;

/** Builds of others are waited for so often, and so long each time; then the work is taken over. */
const maxWaits = 40;
const waitMs = 250;

/** Takes what changed into the index; with `rebuild`, builds it of the whole archive. */
export async function indexArchive(
  { services }: OpenArchive,
  options: Pick<IndexOptions, "rebuild" | "onRead">,
): Promise<IndexReport> {
  let [waits, tries] = [0, 0];
  for (;;) {
    try {
      const yields = waits > 0 && waits < maxWaits;
      const report = await indexArticles(services, { ...options, yields });
      // Another run has the build, and what it publishes is as good.
      const isBeaten = report.outcome === "lost" || report.outcome === "held";
      if (!isBeaten || waits === maxWaits) return report;
      waits += 1;
      await setTimeout(waitMs);
    } catch (error) {
      // The archive's own indexer has replaced a file since this run read which there are.
      const isReplaced = error instanceof WinnowError && error.code === "search.missing";
      tries += 1;
      if (!isReplaced || tries >= maxTries) throw error;
    }
  }
}

/** Runs work on the index, which is as new as the archive when it begins. */
export async function withSearch<Result>(
  archive: OpenArchive,
  work: (search: SearchReader) => Promise<Result>,
): Promise<Result> {
  await indexArchive(archive, { rebuild: false });
  const search = openSearch(archive.services);
  try {
    return await work(search.reader);
  } finally {
    await search.close();
  }
}
