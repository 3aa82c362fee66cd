/** The event source between an archive's queue and its worker: Lambda's part, with no time passing. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import { ingestBatch } from "@winnow/functions/ingest";
import type { SQSRecord } from "aws-lambda";
import type { Disturbance } from "./disturbance.ts";
import { type Archive, recordOf, type World } from "./world.ts";

export interface Delivery {
  batchSize: number;
  disturbance: Disturbance;
  /** When a message that failed comes again: before all others, or after them. */
  retries: "first" | "last";
}

/** As the queue is configured. */
const maxAttempts = 5;

/** Feeds the worker until the queue is empty. A dead worker acknowledges nothing; a new one follows. */
export async function drain(
  { owner }: World,
  { services, variables }: Archive,
  { batchSize, disturbance, retries }: Delivery,
): Promise<void> {
  const QueueUrl = String(variables.WINNOW_QUEUE_URL);
  const rounds = retries === "first" ? maxAttempts : 1;
  for (;;) {
    const { Messages = [] } = await owner.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: batchSize,
        MessageSystemAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) return;
    let left = Messages;
    for (let round = 0; round < rounds && left.length > 0; round += 1) {
      const Records = left.map((message) => asRecord(message, round));
      const { batchItemFailures } = await ingestBatch(services, { Records });
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const isLeft = ({ MessageId }: Message) => disturbance.isDead || failed.has(`${MessageId}`);
      for (const { ReceiptHandle } of left.filter((message) => !isLeft(message))) {
        await owner.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
      left = left.filter(isLeft);
      disturbance.revive();
    }
    for (const { ReceiptHandle } of left) {
      const message = { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 };
      await owner.sqs.send(new ChangeMessageVisibilityCommand(message));
    }
  }
}

function asRecord({ Body = "", MessageId = "", Attributes }: Message, round: number): SQSRecord {
  return recordOf(Body, MessageId, Number(Attributes?.ApproximateReceiveCount) + round);
}
