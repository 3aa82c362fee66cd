/** The event source mapping: feeds the queue to the worker in batches, as Lambda does. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

/** As deployed. */
const batchSize = 10;

/** SQS holds the request open this long while there is nothing. */
const waitSeconds = 1;

/** Where Lambda waits for the visibility timeout, a person at the terminal should not. */
const retryAfterSeconds = 1;

export type Worker = (event: SQSEvent) => Promise<SQSBatchResponse>;

export class Poller {
  readonly #sqs: SQSClient;
  readonly #queueUrl: string;
  readonly #worker: Worker;
  readonly #onError: (error: unknown) => void;
  readonly #batchSize: number;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    sqs: SQSClient,
    queueUrl: string,
    worker: Worker,
    onError: (error: unknown) => void,
    size: number = batchSize,
  ) {
    this.#batchSize = size;
    this.#sqs = sqs;
    this.#queueUrl = queueUrl;
    this.#worker = worker;
    this.#onError = onError;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Stops after the batch in hand. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      try {
        const messages = await this.#receive(signal);
        if (messages.length > 0) await this.#work(messages);
      } catch (error) {
        if (signal.aborted) return;
        // The messages come again when their visibility timeout is over.
        this.#onError(error);
        await new Promise((resolve) => setTimeout(resolve, retryAfterSeconds * 1000));
      }
    }
  }

  async #receive(abortSignal: AbortSignal): Promise<Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.#queueUrl,
      MaxNumberOfMessages: this.#batchSize,
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ["All"],
    });
    return (await this.#sqs.send(command, { abortSignal })).Messages ?? [];
  }

  async #work(messages: Message[]): Promise<void> {
    const { batchItemFailures } = await this.#worker({ Records: messages.map(recordOf) });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const done = messages.filter(({ MessageId }) => !failed.has(MessageId ?? ""));
    if (done.length > 0) {
      const Entries = done.map(({ MessageId, ReceiptHandle }) => ({
        Id: MessageId,
        ReceiptHandle,
      }));
      await this.#sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.#queueUrl, Entries }));
    }
    for (const { MessageId, ReceiptHandle } of messages) {
      if (!failed.has(MessageId ?? "")) continue;
      await this.#sqs.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: this.#queueUrl,
          ReceiptHandle,
          VisibilityTimeout: retryAfterSeconds,
        }),
      );
    }
  }
}

/** A message as Lambda hands it over. */
export function recordOf(message: Message): SQSRecord {
  const attributes = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? "",
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: {
      ApproximateReceiveCount: attributes.ApproximateReceiveCount ?? "1",
      SentTimestamp: attributes.SentTimestamp ?? "",
      SenderId: attributes.SenderId ?? "",
      ApproximateFirstReceiveTimestamp: attributes.ApproximateFirstReceiveTimestamp ?? "",
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? "",
    eventSource: "aws:sqs",
    eventSourceARN: "",
    awsRegion: "us-east-1",
  };
}
