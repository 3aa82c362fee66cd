/** Queues, notifications and the event source as they would be deployed. */
import { describe, expect, test } from "vitest";
import { functionNames, resourceOf, resourcesOf, statementsOf } from "../support/deployed.ts";

const day = 24 * 60 * 60;

export function describeQueues(): void {
  describe("the ingest queue", () => {
    const ingest = () => resourceOf("sqs/queue:Queue", "Ingest").inputs;

    test("moves a message to the dead letters after five tries", () => {
      const deadLetters = resourceOf("sqs/queue:Queue", "DeadLetters").inputs;
      expect(JSON.parse(ingest().redrivePolicy)).toEqual({
        deadLetterTargetArn: expect.stringContaining(deadLetters.name),
        maxReceiveCount: 5,
      });
    });

    test("hides a message for six times the worker's time limit", () => {
      const { timeout } = resourceOf("lambda/function:Function", functionNames.worker).inputs;
      expect(ingest().visibilityTimeoutSeconds).toBe(6 * timeout);
    });

    test("leaves a dead letter ten days at least: its age began in the queue", () => {
      const deadLetters = resourceOf("sqs/queue:Queue", "DeadLetters").inputs;
      const left = deadLetters.messageRetentionSeconds - ingest().messageRetentionSeconds;
      expect(left).toBeGreaterThanOrEqual(10 * day);
    });

    test("is encrypted, and so are the dead letters", () => {
      const queues = resourcesOf("sqs/queue:Queue");
      expect(queues.map(({ inputs }) => inputs.sqsManagedSseEnabled)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    });

    test("takes messages from this inbox alone, and over TLS alone", () => {
      const policies = resourcesOf("sqs/queuePolicy:QueuePolicy");
      expect(policies).toHaveLength(1);
      const [allow, deny, ...rest] = statementsOf(policies[0]?.inputs.policy);
      expect(rest).toEqual([]);
      expect(allow).toMatchObject({
        principals: [{ type: "Service", identifiers: ["s3.amazonaws.com"] }],
        actions: ["sqs:SendMessage"],
        conditions: [
          { test: "ArnEquals", variable: "aws:SourceArn", values: ["arn:aws:s3:::InboxBucket"] },
        ],
      });
      expect(deny).toMatchObject({
        effect: "Deny",
        conditions: [{ variable: "aws:SecureTransport", values: ["false"] }],
      });
    });
  });

  test("every object put into the inbox is announced, and none of the raw bucket", () => {
    const [notification, ...rest] = resourcesOf("s3/bucketNotification:BucketNotification");
    expect(rest).toEqual([]);
    expect(notification?.inputs).toEqual({
      bucket: "InboxBucket",
      queues: [
        { queueArn: expect.stringContaining("IngestQueue"), events: ["s3:ObjectCreated:*"] },
      ],
    });
  });

  test("the worker takes ten messages, answers for each, and is bounded in number", () => {
    const { inputs } = resourceOf("lambda/eventSourceMapping:EventSourceMapping", "Ingest");
    expect(inputs).toMatchObject({
      batchSize: 10,
      maximumBatchingWindowInSeconds: 5,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: 20 },
    });
  });

  describe("the queue of parts", () => {
    const parts = () => resourceOf("sqs/queue:Queue", "PartsQueue").inputs;

    test("has a worker of its own, fewer of them, a part each", () => {
      const mapping = resourceOf("lambda/eventSourceMapping:EventSourceMapping", "Parts").inputs;
      expect(mapping).toMatchObject({
        batchSize: 1,
        eventSourceArn: expect.stringContaining("PartsQueue"),
        functionName: expect.stringContaining("Parts"),
        functionResponseTypes: ["ReportBatchItemFailures"],
        scalingConfig: { maximumConcurrency: 4 },
      });
    });

    test("hides a part for six times as long as its worker may run, and tries it five times", () => {
      const { timeout } = resourceOf("lambda/function:Function", functionNames.parts).inputs;
      expect(parts().visibilityTimeoutSeconds).toBe(6 * timeout);
      expect(JSON.parse(parts().redrivePolicy)).toEqual({
        deadLetterTargetArn: expect.stringContaining("PartsDeadLetters"),
        maxReceiveCount: 5,
      });
    });
  });
}
