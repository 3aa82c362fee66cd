/** Rebuilding from the raw copies: what the current edition lacks, or another edition by the same cleaner. */
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { WinnowError } from "@winnow/core/records";
import { cleaning, type WithCleaner } from "@winnow/functions/cleaner";
import type { WorkerServices } from "@winnow/functions/ingest";
import { describeError } from "@winnow/functions/log";
import { readCopies } from "@winnow/functions/look";
import { createServices, currentServices } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { fileAware, restoreTombstones, settleTakedowns } from "@winnow/functions/takedown";
import type { OpenArchive } from "./open-archive.ts";

export interface Rebuilt {
  /** Raw copies that were read. */
  copies: number;
  /** Names of raw copies that were gone when their turn came, and were not taken down. */
  gone: string[];
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
  const { log, clock, rawStore } = archive.services;
  const services: WorkerServices = await currentServices({
    ...createServices(environment, clients, log),
    ...{ clock, rawStore },
    ...(pipeline === undefined ? {} : { pipeline }),
  });
  // First of all: what was taken down must not come back from a raw copy, or from the inbox.
  await restoreTombstones(services);
  const passedOver = new PassedOver(services);
  const gone = new Set<string>();
  let copies = 0;
  // As they were dropped: so the texts meet in the order in which they met at first.
  for (const name of await namesByDrop(services, { passedOver, gone })) {
    await passedOver.unlessRead(name, async () => {
      const read = await readCopies(services, [name]);
      for (const lost of read.gone) gone.add(lost);
      for (const { drop, bytes } of read.copies) {
        copies += 1;
        await fileAware(services, (aware) => ingestBytes(cleaning(aware), drop, bytes));
      }
    });
  }
  // What was left half done, or is due by now.
  await settleTakedowns(services);
  const queued = await sweep(services, services.clock.now());
  const { names: failed } = passedOver;
  if (failed.length > 0) {
    const what = `${failed.length} raw copies could not be filed, all others are`;
    throw new WinnowError("rebuild.failed", `rebuild: ${what}: ${failed.join(", ")}`);
  }
  return { copies, gone: [...gone], queued };
}

/** The names of all raw copies, in the order of their drops. */
async function namesByDrop(
  services: WorkerServices,
  { passedOver, gone }: { passedOver: PassedOver; gone: Set<string> },
): Promise<string[]> {
  const found: { order: string; name: string }[] = [];
  for await (const name of services.rawStore.names({ withRepeats: true })) {
    await passedOver.unlessRead(name, async () => {
      const read = await readCopies(services, [name]);
      for (const lost of read.gone) gone.add(lost);
      for (const { drop } of read.copies) {
        found.push({ order: `${drop.droppedAt} ${drop.key} ${name}`, name });
      }
    });
  }
  return found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ name }) => name);
}

/** Raw copies that fail, and that the work goes on without. */
class PassedOver {
  readonly names: string[] = [];
  readonly #log: WorkerServices["log"];

  constructor({ log }: Pick<WorkerServices, "log">) {
    this.#log = log;
  }

  /** Works on a copy; where that fails, notes its name instead, unless too many have failed. */
  async unlessRead(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.names.length === maxFailed) throw error;
      this.#log({ event: "copy-failed", copy: name, error: describeError(error) });
      this.names.push(name);
    }
  }
}
