/// <reference path="../.sst/platform/config.d.ts" />
/** The ingest queue with its dead letters, and the inbox's notifications into it. */
import { inbox } from "./storage.ts";

/** The worker's time limit; SQS must hide a message for six times as long (Lambda's own advice). */
export const workerTimeoutSeconds = 60;

export const maxAttempts = 5;

export const deadLetters = new sst.aws.Queue("DeadLetters", {
  transform: { queue: { messageRetentionSeconds: 14 * 24 * 60 * 60 } },
});

export const queue = new sst.aws.Queue("Ingest", {
  visibilityTimeout: `${6 * workerTimeoutSeconds} seconds`,
  dlq: { queue: deadLetters.arn, retry: maxAttempts },
});

inbox.notify({
  notifications: [{ name: "Drops", queue: queue.arn, events: ["s3:ObjectCreated:*"] }],
});
