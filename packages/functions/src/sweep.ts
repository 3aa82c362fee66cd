/** The scheduled sweep: queues the drops that have no outcome. */

import { findUnsettled } from "@winnow/core/pipeline/sweep";
import type { ListedDrop } from "@winnow/core/ports";
import deployment from "@winnow/store/deployment.json" with { type: "json" };
import type { Context } from "aws-lambda";
import { z } from "zod";
import { dropIdOf } from "./services/drop-id.ts";
import { logWith } from "./services/log.ts";
import { currentServices, type Services, servicesOfEnvironment } from "./services/services.ts";

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Events are late by seconds, retries by minutes; what is older than this was lost. */
const graceMs = hourMs;

/**
 * The hourly sweep looks this far back: every drop is looked at some seventy times, and then no more,
 * as each look is a billed read and an inbox only grows.
 */
const windowMs = 3 * dayMs;

/** What failed longer ago waits in the dead-letter queue no more. */
const deadLetterMs = deployment.queue.deadLetterDays * dayMs;

/** Drops announced at once: bounds memory on an inbox of any size. */
const batchSize = 100;

/** Time that is left for the last batch and its log line. */
const reserveMs = 30_000;

/** What an operator may send: where to begin. The schedule sends nothing. */
const SweepEvent = z.object({
  /** Looks at drops from this instant on: `1970-01-01T00:00:00Z` for all of the inbox. */
  since: z.iso.datetime().optional(),
  /** Goes on after this key, where a sweep before ran out of time. */
  after: z.string().optional(),
});

/** What a sweep came to. */
export interface SweepReport {
  queued: number;
  /** Drops that failed for good and wait among the dead letters: those are an operator's. */
  waiting: number;
  /** Where it ran out of time; `null` when it saw everything. */
  stoppedAfter: string | null;
}

/** The Lambda entry point. */
export async function handler(event: unknown, context: Context): Promise<SweepReport> {
  const services = servicesOfEnvironment();
  const log = logWith(services.log, { requestId: context.awsRequestId });
  const { since, after } = SweepEvent.parse(event ?? {});
  const now = services.clock.now().getTime();
  return sweepInbox(
    { ...services, log },
    {
      since: since ?? new Date(now - windowMs).toISOString(),
      before: new Date(now - graceMs).toISOString(),
      after: after ?? "",
      isLate: () => context.getRemainingTimeInMillis() < reserveMs,
    },
  );
}

/** Queues every drop older than `before` that has no outcome; returns how many. */
export async function sweep(services: Services, before: Date): Promise<number> {
  const bounds = { since: "", before: before.toISOString(), after: "", isLate: () => false };
  return (await sweepInbox(services, bounds)).queued;
}

/** Which part of the inbox is swept; instants are ISO 8601. */
export interface Bounds {
  since: string;
  before: string;
  after: string;
  isLate(): boolean;
  /** Whether a drop waits in the queue already, where that can be known. */
  isQueued?(drop: ListedDrop): boolean;
}

/** Queues the drops within the bounds that have no outcome and wait nowhere. */
export async function sweepInbox(services: Services, bounds: Bounds): Promise<SweepReport> {
  const { outcomes, queue, inboxBucket, log } = await currentServices(services);
  const report: SweepReport = { queued: 0, waiting: 0, stoppedAfter: null };
  let batch: ListedDrop[] = [];
  const flush = async () => {
    await queue.announce(inboxBucket, batch);
    for (const drop of batch) log({ event: "requeued", drop: dropIdOf(drop), key: drop.key });
    report.queued += batch.length;
    batch = [];
  };
  const inbox = { list: () => listedWithin(services, bounds, report) };
  for await (const drop of findUnsettled({ inbox, outcomes }, bounds.before)) {
    if (bounds.isQueued?.(drop)) continue;
    if (await waitsAmongDeadLetters(services, drop)) {
      report.waiting += 1;
      continue;
    }
    batch.push(drop);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  log({ event: "sweep", ...report });
  return report;
}

/** The part of the inbox that is looked at, until the time is over. */
async function* listedWithin(
  { inbox }: Services,
  { since, after, isLate }: Bounds,
  report: SweepReport,
): AsyncIterable<ListedDrop> {
  let last = after;
  for await (const drop of inbox.list()) {
    if (drop.key <= after || drop.droppedAt < since) continue;
    if (isLate()) {
      report.stoppedAfter = last;
      return;
    }
    yield drop;
    last = drop.key;
  }
}

/** Whether this very upload has failed as often as it may: queued again, it would fail every hour. */
async function waitsAmongDeadLetters(
  { failures, maxAttempts, clock }: Services,
  { key, droppedAt }: ListedDrop,
): Promise<boolean> {
  const failure = await failures.failureOf(key);
  if (failure === null || failure.attempt < maxAttempts || failure.at < droppedAt) return false;
  return clock.now().getTime() - Date.parse(failure.at) < deadLetterMs;
}
