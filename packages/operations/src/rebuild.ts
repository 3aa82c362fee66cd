/** Rebuilding from the raw copies: what the current edition lacks, or another edition by the same cleaner. */
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { rebuild } from "@winnow/core/pipeline/rebuild";
import { WinnowError } from "@winnow/core/records";
import { cleaning, type WithCleaner } from "@winnow/functions/cleaner";
import type { WorkerServices } from "@winnow/functions/ingest";
import { describeError } from "@winnow/functions/log";
import { createServices, currentServices } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { fileAware, restoreTombstones, settleTakedowns } from "@winnow/functions/takedown";
import type { OpenArchive } from "./open-archive.ts";

export interface Rebuilt {
  /** Raw copies that were read. */
  copies: number;
  /** Drops without a raw copy or an outcome, queued for the worker. */
  queued: number;
}

/** Raw copies that a rebuild goes on without: where more fail it is not they who are at fault. */
const maxFailed = 20;

/**
 * Files every raw copy that the current edition has no outcome for; a table that was lost has none of
 * them. Nothing that stands is emptied: what should be cleaned again is built beside, as an edition.
 */
export async function rebuildArchive(archive: OpenArchive & WithCleaner): Promise<Rebuilt> {
  // Services of their own: the others may remember what a lost table held.
  const { environment, clients, pipeline } = archive;
  const services: WorkerServices = await currentServices({
    ...createServices(environment, clients, archive.services.log),
    ...(pipeline === undefined ? {} : { pipeline }),
  });
  // First of all: what was taken down must not come back from a raw copy, or from the inbox.
  await restoreTombstones(services);
  const failed: string[] = [];
  const copies = await rebuild(
    { rawStore: services.rawStore, tombstones: services.tombstoneStore },
    async (drop, bytes) => {
      try {
        await fileAware(services, (aware) => ingestBytes(cleaning(aware), drop, bytes));
      } catch (error) {
        if (failed.length === maxFailed) throw error;
        services.log({ event: "copy-failed", key: drop.key, error: describeError(error) });
        failed.push(drop.key);
      }
    },
  );
  // What was left half done, or is due by now.
  await settleTakedowns(services);
  const queued = await sweep(services, services.clock.now());
  if (failed.length > 0) {
    const what = `${failed.length} of ${copies} raw copies could not be filed, all others are`;
    throw new WinnowError("rebuild.failed", `rebuild: ${what}: ${failed.join(", ")}`);
  }
  return { copies, queued };
}
