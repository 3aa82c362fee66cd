/// <reference path="../.sst/platform/config.d.ts" />
/** The ingest queue with its dead letters, and the inbox's notifications into it. */
import deployment from "../packages/store/deployment.json" with { type: "json" };
import { inbox } from "./storage.ts";

/** The worker's time limit; SQS must hide a message for six times as long (Lambda's own advice). */
export const workerTimeoutSeconds = 60;

const { maxAttempts, retentionDays, deadLetterDays } = deployment.queue;
const days = 24 * 60 * 60;

export const deadLetters = new sst.aws.Queue("DeadLetters", {
  transform: {
    queue: { messageRetentionSeconds: deadLetterDays * days, sqsManagedSseEnabled: true },
  },
});

export const queue = new sst.aws.Queue("Ingest", {
  visibilityTimeout: `${6 * workerTimeoutSeconds} seconds`,
  dlq: { queue: deadLetters.arn, retry: maxAttempts },
  // A message keeps its age when it becomes a dead letter: what waited long here must not expire there.
  transform: {
    queue: { messageRetentionSeconds: retentionDays * days, sqsManagedSseEnabled: true },
  },
});

/** The inbox alone may send, over TLS: SST's own policy would let in every bucket of every account. */
const policy = new aws.sqs.QueuePolicy("IngestPolicy", {
  queueUrl: queue.url,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        principals: [{ type: "Service", identifiers: ["s3.amazonaws.com"] }],
        actions: ["sqs:SendMessage"],
        resources: [queue.arn],
        conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [inbox.arn] }],
      },
      {
        effect: "Deny",
        principals: [{ type: "*", identifiers: ["*"] }],
        actions: ["sqs:*"],
        resources: [queue.arn],
        conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      },
    ],
  }).json,
});

new aws.s3.BucketNotification(
  "Drops",
  {
    bucket: inbox.name,
    queues: [{ queueArn: queue.arn, events: ["s3:ObjectCreated:*"] }],
  },
  { dependsOn: [policy] },
);
