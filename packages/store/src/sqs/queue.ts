/** The ingest queue: drops announced in the very shape that S3 uses, and the dead letters. */
import {
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { ListedDrop } from "@winnow/core/ports";
import { WinnowError } from "@winnow/core/records";
import { DeadLetters } from "./dead-letters.ts";

/** SQS takes ten messages a call. */
const maxBatch = 10;

export class IngestQueue {
  readonly deadLetters: DeadLetters;
  readonly #client: SQSClient;
  readonly #urls: { queue: string };

  constructor(client: SQSClient, urls: { queue: string; deadLetters: string }) {
    this.#client = client;
    this.#urls = urls;
    this.deadLetters = new DeadLetters(client, urls);
  }

  /** How many messages wait or are in hand; SQS counts roughly, the embedded queue exactly. */
  async depth(): Promise<number> {
    const names = [
      "ApproximateNumberOfMessages",
      "ApproximateNumberOfMessagesNotVisible",
      "ApproximateNumberOfMessagesDelayed",
    ] as const;
    const command = new GetQueueAttributesCommand({
      QueueUrl: this.#urls.queue,
      AttributeNames: [...names],
    });
    const { Attributes = {} } = await this.#client.send(command);
    return names.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
  }

  /** Announces drops as S3 does, one message each. */
  async announce(bucket: string, drops: readonly ListedDrop[]): Promise<void> {
    for (let start = 0; start < drops.length; start += maxBatch) {
      const entries = drops.slice(start, start + maxBatch).map((drop, n) => ({
        Id: String(n),
        MessageBody: JSON.stringify(s3EventOf(bucket, drop)),
      }));
      const { Failed } = await this.#client.send(
        new SendMessageBatchCommand({ QueueUrl: this.#urls.queue, Entries: entries }),
      );
      if (Failed?.length) {
        const first = `${Failed[0]?.Code}: ${Failed[0]?.Message}`;
        throw new WinnowError("queue.send", `queue: ${Failed.length} messages refused (${first})`);
      }
    }
  }
}

/** An `ObjectCreated` event, reduced to the fields that readers use; S3's own structure, version 2.1. */
export function s3EventOf(bucket: string, { key, etag, droppedAt, sizeBytes }: ListedDrop) {
  return {
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        eventTime: droppedAt,
        eventName: "ObjectCreated:Put",
        s3: {
          s3SchemaVersion: "1.0",
          bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
          object: { key: encodeKey(key), size: sizeBytes, eTag: etag },
        },
      },
    ],
  };
}

/** S3 writes keys as forms do: percent-encoded, a space as `+`, slashes as they are. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
}
