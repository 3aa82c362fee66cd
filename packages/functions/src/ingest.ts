/** The worker: takes messages from the ingest queue, ten at most, and ingests what they announce. */
import { type Ingested, ingestDrop } from "@winnow/core/pipeline/ingest";
import type { DropRef } from "@winnow/core/ports";
import { dropsOfMessage } from "@winnow/store/sqs";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { cleaning, type WithCleaner } from "./services/cleaner.ts";
import { CurrentEdition } from "./services/current-edition.ts";
import { dropIdOf } from "./services/drop-id.ts";
import { describeError, logWith } from "./services/log.ts";
import { metricLines } from "./services/metrics.ts";
import { type Services, servicesOfEnvironment } from "./services/services.ts";
import { takeBackFiled } from "./takedown/take-back.ts";

/** Messages in hand at once: they wait for storage side by side, and for the processor in a row. */
const lanes = 4;

/**
 * A message is begun only while this much time is left: the slowest page that is known takes half of
 * it. The others are handed back, so that ten slow pages never run a worker into its time limit.
 */
const reserveMs = 20_000;

/** What a batch may ask of the invocation that it runs in. */
export interface Deadline {
  remainingMs(): number;
}

/** Services, and the cleaner where it is not today's. */
export type WorkerServices = Services & WithCleaner;

/** The Lambda entry point. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const services = servicesOfEnvironment();
  const log = logWith(services.log, { requestId: context.awsRequestId });
  const deadline = { remainingMs: () => context.getRemainingTimeInMillis() };
  return ingestBatch({ ...services, log }, event, deadline);
}

/** Answers for each message on its own, so that one bad page never runs the other nine again. */
export async function ingestBatch(
  services: WorkerServices,
  event: SQSEvent,
  deadline: Deadline = { remainingMs: () => Number.POSITIVE_INFINITY },
): Promise<SQSBatchResponse> {
  const edition = new CurrentEdition(services);
  const waiting = [...event.Records];
  const captures: Captured[] = [];
  const failed = new Set<string>();
  const begun: SQSRecord[] = [];
  const work = async () => {
    for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) {
      const isBegun = deadline.remainingMs() > reserveMs;
      const { messageId } = record;
      if (isBegun) begun.push(record);
      else services.log({ event: "handed-back", messageId });
      const isSettled = isBegun && (await ingestMessage(services, edition, record, captures));
      if (!isSettled) failed.add(messageId);
    }
  };
  const workAll = () => Promise.all(Array.from({ length: lanes }, work));
  await workAll();
  for (;;) {
    const settled = begun.filter(({ messageId }) => !failed.has(messageId));
    const state = settled.length === 0 ? "same" : await stateOf(services, edition, settled);
    if (state === "unknown") for (const { messageId } of settled) failed.add(messageId);
    if (state !== "moved") break;
    waiting.push(...begun.splice(0).filter((record) => settled.includes(record)));
    await workAll();
  }
  const { stage, watchedCollections, clock } = services;
  const context = { stage, watchedCollections, now: clock.now() };
  for (const line of metricLines({ captures, failureCount: failed.size }, context)) {
    services.log(line);
  }
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

interface Captured {
  ingested: Ingested;
  ms: number;
}

/** Ingests what one message announces; `false` when it must be tried again. */
async function ingestMessage(
  services: WorkerServices,
  edition: CurrentEdition<WorkerServices>,
  record: SQSRecord,
  captures: Captured[],
): Promise<boolean> {
  let refs: DropRef[];
  try {
    refs = dropsOfMessage(record.body);
  } catch (error) {
    await noteFailure(services, record, record.messageId, describeError(error));
    return false;
  }
  let isSettled = true;
  for (const ref of refs) {
    try {
      await beforeLastAttempt(services, record, ref);
      const startedAt = performance.now();
      const current = await edition.services();
      const all = await ingestDrop(cleaning(current), ref);
      await takeBackFiled(current, all);
      const ms = Math.round(performance.now() - startedAt);
      for (const ingested of all) {
        services.log(logEntry(ingested, record, ms));
        captures.push({ ingested, ms });
      }
      if (attemptOf(record) > 1) await services.failures.clear(ref.key);
    } catch (error) {
      await noteFailure(services, record, ref.key, describeError(error), dropIdOf(ref));
      isSettled = false;
    }
  }
  return isSettled;
}

/**
 * Whether the batch went where it belongs, before its messages are given up. What it was filed in is
 * asked for once, and once more behind: an edition that was published meanwhile gets the drops as well,
 * and whoever publishes later lists the raw copies after that, and finds these. So none is lost between
 * two editions, whenever the switch comes. Where something was taken down meanwhile, the drops are
 * looked at again, too: either the takedown has found what was filed, or this finds the takedown.
 */
async function stateOf(
  services: WorkerServices,
  edition: CurrentEdition<WorkerServices>,
  records: readonly SQSRecord[],
): Promise<"same" | "moved" | "unknown"> {
  try {
    return (await edition.hasMoved()) ? "moved" : "same";
  } catch (error) {
    for (const record of records) {
      await noteFailure(services, record, subjectOf(record), describeError(error));
    }
    return "unknown";
  }
}

/** What a failure of a whole batch is noted of: the first drop of each message. */
function subjectOf({ body, messageId }: SQSRecord): string {
  return dropsOfMessage(body)[0]?.key ?? messageId;
}

/**
 * A page that kills the worker leaves nobody to say so. Before the last attempt it is noted as if it
 * had, so that the dead letter has a reason and the sweep leaves it alone.
 */
async function beforeLastAttempt(
  { failures, maxAttempts, clock }: Services,
  record: SQSRecord,
  { key }: DropRef,
): Promise<void> {
  const attempt = attemptOf(record);
  if (attempt < maxAttempts) return;
  const error = "the worker died or ran out of time while it had this drop in hand";
  const at = clock.now().toISOString();
  await failures.note({ subject: key, error, attempt, at, isAssumed: true });
}

function logEntry({ outcome, filedAs }: Ingested, { messageId }: SQSRecord, ms: number) {
  const { key, captureId } = outcome;
  const where =
    outcome.status === "filed" ? { articleId: outcome.ownId } : { reason: outcome.reason };
  const drop = dropIdOf(outcome);
  return { event: "capture", drop, messageId, key, captureId, outcome: filedAs, ...where, ms };
}

/**
 * Keeps the reason beside the message: SQS moves it to the dead letters after the last attempt and
 * says nothing of why. A table that cannot be written to must not hide the first fault.
 */
async function noteFailure(
  { failures, clock, maxAttempts, log }: Services,
  record: SQSRecord,
  subject: string,
  error: string,
  drop: string | null = null,
): Promise<void> {
  const attempt = attemptOf(record);
  const { messageId } = record;
  log({ event: "failure", drop, messageId, subject, attempt, maxAttempts, error });
  try {
    await failures.note({ subject, error, attempt, at: clock.now().toISOString() });
  } catch (noteError) {
    log({ event: "failure-not-noted", subject, error: describeError(noteError) });
  }
}

function attemptOf(record: SQSRecord): number {
  return Number(record.attributes.ApproximateReceiveCount);
}
