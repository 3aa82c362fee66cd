/** Catching up: what an edition has no outcome for is filed in it, from the raw copies. */
import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import type { DropCopy, NamedCopy } from "@winnow/store/s3";
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
 * Most have their outcome, so each is asked for it before anything else is read.
 */
export async function catchUp(
  services: WorkerServices,
  { since, isLate }: CatchUpOptions,
): Promise<boolean> {
  const from = since === null ? {} : { since: new Date(Date.parse(since) - marginMs) };
  for await (const copy of services.rawStore.copies({ withRepeats: true, ...from })) {
    if (isLate()) return false;
    if (!(await isFiled(services, copy))) await fileCopies(services, [copy]);
  }
  return true;
}

/**
 * Files raw copies side by side, by what is taken down now; what has its outcome stays. The registry is
 * asked before and after all of them, and the raw bucket not at all: they were read from it.
 */
export async function fileCopies(
  services: WorkerServices,
  copies: readonly NamedCopy[],
): Promise<void> {
  await fileAware(services, async (aware) => {
    const filed = copies.map(({ drop, bytes, pointer }) =>
      ingestBytes(cleaning({ ...aware, rawStore: { put: async () => pointer } }), drop, bytes),
    );
    return (await Promise.all(filed)).flat();
  });
}

/** Whether all captures of a raw copy have their outcomes. */
async function isFiled({ outcomes }: WorkerServices, { drop, bytes }: DropCopy): Promise<boolean> {
  for await (const capture of capturesOf(drop, bytes)) {
    const { captureId } = identityOf(drop, capture);
    if ((await outcomes.outcomeOf(drop.key, captureId)) === null) return false;
  }
  return true;
}

/** Tells another edition the outcomes of what has no raw copy, which no listing would find. */
export async function carryUnread(
  from: Pick<Services, "outcomes">,
  to: Pick<Services, "outcomes">,
): Promise<void> {
  for await (const outcome of from.outcomes.unread()) await to.outcomes.record(outcome);
}
