/** Drops files into the inbox, and waits until each has an outcome or has failed for good. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Failure } from "@winnow/core/ports";
import type { ToldOutcome } from "@winnow/core/records";
import type { Services } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
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
}

/** What became of a drop. `failure: null` with no outcomes: nothing happened for too long. */
export type Settled =
  | { key: string; outcomes: ToldOutcome[] }
  | { key: string; outcomes: []; failure: Failure | null };

/** Uploads under way at once. */
const uploads = 8;

const pollMs = 50;

/** A drop that waits this long may have lost its event: the sweep queues it again. */
const sweepAfterMs = 30_000;

/** Long after the last retry of a message that fails each time. */
const giveUpAfterMs = 300_000;

/**
 * Puts files into the inbox and yields each when it is there. A file that is there already, byte
 * for byte, is not put again: so an interrupted run goes on where it stopped.
 */
export async function* dropFiles(
  { inbox }: Services,
  files: readonly FileToDrop[],
): AsyncIterable<Dropped> {
  const drop = async ({ path, key, about = {} }: FileToDrop): Promise<Dropped> => {
    const bytes = await readFile(path);
    // The tag of an object put in one piece is the MD5 of its bytes (S3 API, "Object").
    const etag = createHash("md5").update(bytes).digest("hex");
    if ((await inbox.head(key))?.etag !== etag) await inbox.put(key, bytes, about);
    return { key, etag };
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

async function settleOne(services: Services, { key, etag }: Dropped): Promise<Settled> {
  const { catalogue, failures, maxAttempts } = services;
  const startedAt = performance.now();
  let mayHaveLostEvent = true;
  for (;;) {
    const outcomes = (await catalogue.outcomes(key)).filter((outcome) => outcome.etag === etag);
    if (outcomes.length > 0) return { key, outcomes };
    const failure = await failures.failureOf(key);
    if (failure && failure.attempt >= maxAttempts) return { key, outcomes: [], failure };
    const waitedMs = performance.now() - startedAt;
    if (waitedMs > giveUpAfterMs) return { key, outcomes: [], failure };
    if (waitedMs > sweepAfterMs && mayHaveLostEvent) {
      mayHaveLostEvent = false;
      await sweep(services, services.clock.now());
    }
    await sleep(pollMs);
  }
}
