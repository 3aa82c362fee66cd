/** Drops files into the inbox, and waits until each has an outcome or has failed for good. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Failure } from "@winnow/core/ports";
import type { ToldOutcome } from "@winnow/core/records";
import type { Services } from "@winnow/functions/services";
import { saysAll, tagOf } from "@winnow/store/s3";
import { readNamed } from "./read-named.ts";
import type { About } from "./saved-page.ts";

export interface FileToDrop {
  path: string;
  key: string;
  /** What the drop will say of the page. */
  about?: About;
}

/** A drop as it stands in the inbox: its key, and the tag of this upload. */
export interface Dropped {
  key: string;
  etag: string;
  /** Why it is not in the inbox: its file could not be read, or was not taken. */
  refused?: string;
  /** The captures that these bytes were before something else was said of them. */
  toldBefore?: ReadonlySet<string>;
}

/** What became of a drop. `failure: null` with no outcomes: nothing happened for too long. */
export type Settled =
  | { key: string; outcomes: ToldOutcome[] }
  | { key: string; outcomes: []; failure: Failure | null };

/** Uploads under way at once. */
const uploads = 8;

/** Looks come further and further apart: many who wait must not take the time of who works for them. */
const pollMs = { first: 25, most: 800, growth: 1.5 };

/** A drop that waits this long may have lost its event: it is announced again if none waits. */
const announceAfterMs = 30_000;

/** Long after the last retry of a message that fails each time, and nothing else is worked off. */
const giveUpAfterMs = 300_000;

/**
 * Puts files into the inbox and yields each when it is there. A file that is there already, byte
 * for byte, is not put again unless more is told of it now: so an interrupted run goes on where it
 * stopped, and a manifest that is written later counts.
 */
export async function* dropFiles(
  { inbox, catalogue }: Services,
  files: readonly FileToDrop[],
): AsyncIterable<Dropped> {
  const drop = async ({ path, key, about = {} }: FileToDrop): Promise<Dropped> => {
    try {
      const bytes = await readNamed(path);
      const etag = tagOf(bytes);
      const there = await inbox.head(key);
      if (there?.etag !== etag) {
        await inbox.put(key, bytes, about);
        return { key, etag };
      }
      if (saysAll(there, about)) return { key, etag };
      const before = (await catalogue.outcomes(key)).filter((outcome) => outcome.etag === etag);
      await inbox.put(key, bytes, about);
      return { key, etag, toldBefore: new Set(before.map(({ captureId }) => captureId)) };
    } catch (error) {
      return { key, etag: "", refused: error instanceof Error ? error.message : String(error) };
    }
  };
  for (let start = 0; start < files.length; start += uploads) {
    yield* await Promise.all(files.slice(start, start + uploads).map(drop));
  }
}

/** Yields what became of each drop, in the given order. */
export async function* settle(
  services: Services,
  drops: readonly Dropped[],
): AsyncIterable<Settled> {
  for (const drop of drops) yield await settleOne(services, drop);
}

async function settleOne(services: Services, dropped: Dropped): Promise<Settled> {
  const { key, refused } = dropped;
  const { failures, maxAttempts, clock } = services;
  if (refused !== undefined) {
    const at = clock.now().toISOString();
    return { key, outcomes: [], failure: { subject: key, error: refused, attempt: 1, at } };
  }
  const progress = new Progress(services);
  let wasEmpty = false;
  for (let pauseMs = pollMs.first; ; pauseMs = Math.min(pauseMs * pollMs.growth, pollMs.most)) {
    const outcomes = await outcomesOf(services, dropped);
    if (outcomes.length > 0) return { key, outcomes };
    const failure = await failures.failureOf(key);
    if (failure && failure.attempt >= maxAttempts) {
      if (failure.isAssumed !== true || wasEmpty) return { key, outcomes: [], failure };
      // The last attempt is under way, or has ended since we asked: then its end is told when we ask again.
      wasEmpty = (await services.queue.depth()) === 0;
    }
    if (await progress.hasStalled(giveUpAfterMs)) return { key, outcomes: [], failure };
    if (await progress.hasStalled(announceAfterMs)) await progress.announceIfLost(key);
    await sleep(pauseMs);
  }
}

/** What is known of this upload; what is known of the same bytes counts once nothing more will come. */
async function outcomesOf(
  { catalogue, queue }: Services,
  { key, etag, toldBefore = new Set() }: Dropped,
): Promise<ToldOutcome[]> {
  const isDone = toldBefore.size > 0 && (await queue.depth()) === 0;
  const all = (await catalogue.outcomes(key)).filter((outcome) => outcome.etag === etag);
  const fresh = all.filter(({ captureId }) => !toldBefore.has(captureId));
  return isDone && fresh.length === 0 ? all : fresh;
}

/** Whether the queue moves while one drop is waited for. */
class Progress {
  readonly #services: Services;
  #movedAt = performance.now();
  #depth = -1;
  #isAnnounced = false;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Whether nothing was worked off for so long. The queue is asked only once that is possible. */
  async hasStalled(ms: number): Promise<boolean> {
    if (performance.now() - this.#movedAt < ms) return false;
    const depth = await this.#services.queue.depth();
    if (depth > 0 && depth !== this.#depth) {
      this.#depth = depth;
      this.#movedAt = performance.now();
    }
    return performance.now() - this.#movedAt >= ms;
  }

  /** Where nothing waits or is in hand, the drop's event was lost: it is announced again, once. */
  async announceIfLost(key: string): Promise<void> {
    const { inbox, inboxBucket, queue } = this.#services;
    if (this.#isAnnounced || (await queue.depth()) > 0) return;
    this.#isAnnounced = true;
    const drop = await inbox.head(key);
    if (drop !== null) await queue.announce(inboxBucket, [drop]);
  }
}
