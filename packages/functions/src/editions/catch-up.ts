/** Catching up: what an edition has no outcome for is filed in it, from the raw copies. */
import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import type { DropCopy, NamedCopy } from "@winnow/store/s3";
import type { WorkerServices } from "../ingest.ts";
import { countMissed, type ReadCopies, readCopies } from "../look/index.ts";
import { cleaning } from "../services/cleaner.ts";
import { describeError } from "../services/log.ts";
import type { Services } from "../services/services.ts";
import { fileAware } from "../takedown/take-back.ts";

/** A raw copy may be listed with an instant of another clock than ours. */
const marginMs = 60 * 60 * 1000;

export interface CatchUpOptions {
  /** Where the listing before began; `null` lists everything. */
  since: string | null;
  isLate(): boolean;
}

/** What a round of catching up went on without. */
export interface CaughtUp {
  /** Raw copies that failed as often as they may. */
  failed: string[];
  /** Raw copies that were gone when their turn came, and were not taken down. */
  gone: string[];
}

/** Rounds after which a copy that fails is passed over, as in a build. */
const lastTry = 3;

/** Copies that fail in one round: where there are so many, it is not they who are at fault. */
const maxFailing = 20;

/**
 * Files every capture that has no outcome here, in the order of their hashes; `null` if it was late
 * before the end. It may be killed, repeated and doubled: each capture is filed by writes that may be.
 * Most have their outcome, so each is asked for it before anything else is read.
 *
 * A copy that fails is tried again in the next round, and passed over at its third attempt, or once the
 * worker has given it up: no page holds up a switch for good.
 */
export async function catchUp(
  services: WorkerServices,
  { since, isLate }: CatchUpOptions,
): Promise<CaughtUp | null> {
  const from = since === null ? {} : { since: new Date(Date.parse(since) - marginMs) };
  const failing: unknown[] = [];
  const caughtUp: CaughtUp = { failed: [], gone: [] };
  for await (const name of services.rawStore.names({ withRepeats: true, ...from })) {
    if (isLate()) return null;
    let read: ReadCopies | null = null;
    try {
      read = await readCopies(services, [name]);
      caughtUp.gone.push(...read.gone);
      for (const copy of read.copies) {
        if (!(await fileUnfiled(services, copy))) caughtUp.failed.push(name);
      }
    } catch (error) {
      // One that is filed after all is at no fault.
      const [copy] = read?.copies ?? [];
      const isHere = copy !== undefined && (await isFiled(services, copy));
      if (!isHere && (await noteFailure(services, name, error))) caughtUp.failed.push(name);
      else failing.push(error);
      if (failing.length >= maxFailing) throw error;
    }
  }
  const [first] = failing;
  if (first !== undefined) throw first;
  return caughtUp;
}

/** Files a copy unless it has its outcomes; `false` if it has failed as often as it may. */
async function fileUnfiled(services: WorkerServices, copy: NamedCopy): Promise<boolean> {
  const { failures, maxAttempts } = services;
  const subject = subjectOf(services, copy.name);
  const [isHere, ofCopy] = await Promise.all([
    isFiled(services, copy),
    failures.failureOf(subject),
  ]);
  if (!isHere) {
    if (ofCopy !== null && ofCopy.attempt >= lastTry) return false;
    // It waits among the dead letters; what failed at an upload before says nothing of this one.
    const ofDrop = await failures.failureOf(copy.drop.key);
    const isOfUpload = ofDrop !== null && ofDrop.at >= copy.drop.droppedAt;
    if (isOfUpload && ofDrop.attempt >= maxAttempts) return false;
    await fileCopies(services, [copy]);
  }
  // Else faults of months apart would add up, until a copy that is well is passed over.
  if (ofCopy !== null) await failures.clear(subject);
  return true;
}

/** What a failure is noted of: where another cleaner files, the copy may well be read. */
function subjectOf({ table }: WorkerServices, name: string): string {
  return `${name} for ${table}`;
}

/** Notes that a copy failed; whether that was the last time that it is tried. */
async function noteFailure(
  services: WorkerServices,
  name: string,
  fault: unknown,
): Promise<boolean> {
  const { failures, clock, log } = services;
  const subject = subjectOf(services, name);
  const error = describeError(fault);
  const before = await failures.failureOf(subject);
  const attempt = Math.min((before?.attempt ?? 0) + 1, lastTry);
  log({ event: "copy-failed", copy: name, attempt, error });
  await failures.note({ subject, error, attempt, at: clock.now().toISOString() });
  if (attempt === lastTry) countMissed(services);
  return attempt === lastTry;
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
