/** Catching up: what an edition has no outcome for is filed in it, from the raw copies. */
import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import type { DropCopy } from "@winnow/store/s3";
import { cleaning } from "../cleaner.ts";
import type { WorkerServices } from "../ingest.ts";
import type { Services } from "../services.ts";
import { fileAware } from "../takedown/take-back.ts";

/** A raw copy may be listed with an instant of another clock than ours. */
const marginMs = 60 * 60 * 1000;

export interface CatchUpOptions {
  /** Where the listing before began; `null` lists everything. */
  since: string | null;
  isLate(): boolean;
}

/**
 * Files every capture that has no outcome here, in the order of their hashes; `false` if it was late
 * before the end. It may be killed, repeated and doubled: each capture is filed by writes that may be.
 */
export async function catchUp(
  services: WorkerServices,
  { since, isLate }: CatchUpOptions,
): Promise<boolean> {
  const from = since === null ? {} : { since: new Date(Date.parse(since) - marginMs) };
  for await (const copy of services.rawStore.copies({ withRepeats: true, ...from })) {
    if (isLate()) return false;
    await fileMissing(services, copy);
  }
  return true;
}

/** Files the captures of a raw copy unless all of them have their outcomes; how many it filed. */
export async function fileMissing(
  services: WorkerServices,
  { drop, bytes }: DropCopy,
): Promise<number> {
  let isFiled = true;
  for await (const capture of capturesOf(drop, bytes)) {
    const { captureId } = identityOf(drop, capture);
    isFiled &&= (await services.outcomes.outcomeOf(drop.key, captureId)) !== null;
  }
  if (isFiled) return 0;
  const filed = await fileAware(services, (aware) => ingestBytes(cleaning(aware), drop, bytes));
  return filed.length;
}

/** Tells another edition the outcomes of what has no raw copy, which no listing would find. */
export async function carryUnread(
  from: Pick<Services, "outcomes">,
  to: Pick<Services, "outcomes">,
): Promise<void> {
  for await (const outcome of from.outcomes.unread()) await to.outcomes.record(outcome);
}
