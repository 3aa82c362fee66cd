/** Catching up: what an edition has no outcome for is filed in it, from the raw copies. */
import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { cleaning } from "@winnow/functions/cleaner";
import type { WorkerServices } from "@winnow/functions/ingest";
import { fileAware } from "@winnow/functions/take-back";

/** A raw copy may be listed with an instant of another clock than ours. */
const marginMs = 60 * 60 * 1000;

export interface CatchUpOptions {
  /** Where the listing before began; `null` lists everything. */
  since: string | null;
  /** Called after each raw copy. */
  onStep?: (() => void) | undefined;
}

/**
 * Files every capture that has no outcome here, in the order of their hashes; returns how many. It may
 * be killed, repeated and doubled: each capture is filed by writes that may be.
 */
export async function catchUp(
  services: WorkerServices,
  { since, onStep }: CatchUpOptions,
): Promise<number> {
  let count = 0;
  const from = since === null ? {} : { since: new Date(Date.parse(since) - marginMs) };
  for await (const { drop, bytes } of services.rawStore.copies({ withRepeats: true, ...from })) {
    let isFiled = true;
    for await (const capture of capturesOf(drop, bytes)) {
      const { captureId } = identityOf(drop, capture);
      isFiled &&= (await services.outcomes.outcomeOf(drop.key, captureId)) !== null;
    }
    if (!isFiled) {
      const filed = await fileAware(services, (aware) => ingestBytes(cleaning(aware), drop, bytes));
      count += filed.length;
    }
    onStep?.();
  }
  return count;
}
