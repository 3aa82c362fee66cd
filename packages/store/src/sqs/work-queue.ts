/** A queue of work that is the archive's own: parts of a build, as JSON. */
import {
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { WinnowError } from "@winnow/core/records";

/** SQS takes ten messages a call. */
const maxBatch = 10;

export class WorkQueue {
  readonly #client: SQSClient;
  readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.url = url;
  }

  async send(messages: readonly object[]): Promise<void> {
    for (let start = 0; start < messages.length; start += maxBatch) {
      const Entries = messages.slice(start, start + maxBatch).map((message, n) => ({
        Id: String(n),
        MessageBody: JSON.stringify(message),
      }));
      const command = new SendMessageBatchCommand({ QueueUrl: this.url, Entries });
      const { Failed: [failed] = [] } = await this.#client.send(command);
      if (failed === undefined) continue;
      const what = `queue: ${failed.Code}: ${failed.Message}`;
      throw new WinnowError("queue.send", what);
    }
  }

  /** Whether nothing waits and nothing is in hand; SQS counts roughly. */
  async isEmpty(): Promise<boolean> {
    const names = [
      "ApproximateNumberOfMessages",
      "ApproximateNumberOfMessagesNotVisible",
      "ApproximateNumberOfMessagesDelayed",
    ] as const;
    const command = new GetQueueAttributesCommand({
      QueueUrl: this.url,
      AttributeNames: [...names],
    });
    const { Attributes = {} } = await this.#client.send(command);
    return names.every((name) => Number(Attributes[name] ?? 0) === 0);
  }
}
