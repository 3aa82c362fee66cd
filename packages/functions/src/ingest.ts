/** The worker: takes messages from the ingest queue, ten at most, and ingests what they announce. */
import { ingestDrop } from "@winnow/core/ingest";
import type { Outcome } from "@winnow/core/outcome";
import type { DropRef } from "@winnow/core/ports";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { describeError } from "./log.ts";
import { dropsOfMessage } from "./s3-event.ts";
import { type Services, servicesOfEnvironment } from "./services.ts";

/** The Lambda entry point. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return ingestBatch(servicesOfEnvironment(), event);
}

/** Answers for each message on its own, so that one bad page never runs the other nine again. */
export async function ingestBatch(services: Services, event: SQSEvent): Promise<SQSBatchResponse> {
  const results = await Promise.all(
    event.Records.map(async (record) => ((await ingestMessage(services, record)) ? [] : [record])),
  );
  const failed = results.flat();
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

/** Ingests what one message announces; `false` when it must be tried again. */
async function ingestMessage(services: Services, record: SQSRecord): Promise<boolean> {
  let refs: DropRef[];
  try {
    refs = dropsOfMessage(record.body);
  } catch (error) {
    await noteFailure(services, record, record.messageId, error);
    return false;
  }
  let isSettled = true;
  for (const ref of refs) {
    try {
      const startedAt = performance.now();
      const outcomes = await ingestDrop(services, ref);
      const ms = Math.round(performance.now() - startedAt);
      for (const outcome of outcomes) services.log(logEntry(outcome, record, ms));
      if (attemptOf(record) > 1) await services.failures.clear(ref.key);
    } catch (error) {
      await noteFailure(services, record, ref.key, error);
      isSettled = false;
    }
  }
  return isSettled;
}

function logEntry(outcome: Outcome, { messageId }: SQSRecord, ms: number) {
  const { key, captureId } = outcome;
  const reason = "reason" in outcome ? { reason: outcome.reason } : {};
  const articleId = "articleId" in outcome ? { articleId: outcome.articleId } : {};
  const duplicateOf = "duplicateOf" in outcome ? { duplicateOf: outcome.duplicateOf } : {};
  const fate = { outcome: outcome.outcome, ...reason, ...articleId, ...duplicateOf };
  return { event: "capture", messageId, key, captureId, ...fate, ms };
}

/**
 * Keeps the reason beside the message: SQS moves it to the dead letters after the last attempt and
 * says nothing of why. A table that cannot be written to must not hide the first fault.
 */
async function noteFailure(
  { failures, clock, maxAttempts, log }: Services,
  record: SQSRecord,
  subject: string,
  error: unknown,
): Promise<void> {
  const attempt = attemptOf(record);
  const described = describeError(error);
  log({
    event: "failure",
    messageId: record.messageId,
    subject,
    attempt,
    maxAttempts,
    error: described,
  });
  try {
    await failures.note({ subject, error: described, attempt, at: clock.now().toISOString() });
  } catch (noteError) {
    log({ event: "failure-not-noted", subject, error: describeError(noteError) });
  }
}

function attemptOf(record: SQSRecord): number {
  return Number(record.attributes.ApproximateReceiveCount);
}
