/** Rebuilds the table from the raw copies, and then looks for drops that have none. */
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { rebuild } from "@winnow/core/pipeline/rebuild";
import { WinnowError } from "@winnow/core/records";
import { cleaning } from "@winnow/functions/cleaner";
import type { WorkerServices } from "@winnow/functions/ingest";
import { createServices, currentServices } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { createTable, deleteTable } from "@winnow/functions/table";
import { fileAware } from "@winnow/functions/take-back";
import type { OpenArchive } from "./open-archive.ts";
import { restoreTombstones, settleTakedowns } from "./takedown/index.ts";

export interface Rebuilt {
  /** Raw copies that were read. */
  copies: number;
  /** Drops without a raw copy or an outcome, queued for the worker. */
  queued: number;
}

/** Ingests every raw copy; with `empty`, into a table that is made anew, so that all is cleaned again. */
export async function rebuildArchive(
  archive: OpenArchive,
  { empty }: { empty: boolean },
): Promise<Rebuilt> {
  if (empty) {
    const { editions } = await archive.services.editions.read();
    if (editions.length > 1) {
      const what = "rebuild: this archive has editions; winnow reingest --now builds one anew";
      throw new WinnowError("rebuild.editions", what);
    }
    // Only what can be read again is thrown away: a copy that cannot be read is met before that.
    for await (const _ of archive.services.rawStore.list());
    await emptyTable(archive);
  }
  // Services of their own: the others may remember what the emptied table held.
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

async function emptyTable({ clients: { dynamo }, environment }: OpenArchive): Promise<void> {
  await deleteTable(dynamo, environment.WINNOW_TABLE);
  await createTable(dynamo, environment.WINNOW_TABLE);
}
