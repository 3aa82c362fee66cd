/** Rebuilding from the raw copies: what the current edition lacks, or another edition by the same cleaner. */
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { rebuild } from "@winnow/core/pipeline/rebuild";
import { cleaning } from "@winnow/functions/cleaner";
import type { WorkerServices } from "@winnow/functions/ingest";
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

/**
 * Files every raw copy that the current edition has no outcome for; a table that was lost has none of
 * them. Nothing that stands is emptied: what should be cleaned again is built beside, as an edition.
 */
export async function rebuildArchive(archive: OpenArchive): Promise<Rebuilt> {
  // Services of their own: the others may remember what a lost table held.
  const { environment, clients } = archive;
  const services: WorkerServices = await currentServices(
    createServices(environment, clients, archive.services.log),
  );
  // First of all: what was taken down must not come back from a raw copy, or from the inbox.
  await restoreTombstones(services);
  const copies = await rebuild(
    { rawStore: services.rawStore, tombstones: services.tombstoneStore },
    (drop, bytes) => fileAware(services, (aware) => ingestBytes(cleaning(aware), drop, bytes)),
  );
  // What was left half done, or is due by now.
  await settleTakedowns(services);
  const queued = await sweep(services, services.clock.now());
  return { copies, queued };
}
