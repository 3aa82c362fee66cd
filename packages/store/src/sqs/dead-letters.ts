/** The dead letters: looked at, queued again or thrown away, each of them or all. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

/** SQS hands out ten messages a call. */
const maxBatch = 10;

/** A letter in hand is hidden from others for so long; a process that dies gives it back by then. */
const holdSeconds = 120;

/** A letter that was looked at is there again after this: the embedded queue loses one at nought. */
const giveBackSeconds = 1;

/** Long polling asks every server of a queue, where a short one may overlook messages. Tests need none. */
const waitSeconds = 1;

export interface DeadLetter {
  /** The message's id, which it keeps from queue to queue until it is sent anew. */
  id: string;
  body: string;
  /** When the message was first queued. */
  sentAt: string;
}

/** What becomes of a letter that was looked at. */
export type LetterAction = "keep" | "redrive" | "drop";

export class DeadLetters {
  readonly #client: SQSClient;
  readonly #urls: { queue: string; deadLetters: string };
  readonly #waitSeconds: number;

  constructor(
    client: SQSClient,
    urls: { queue: string; deadLetters: string },
    wait: number = waitSeconds,
  ) {
    this.#client = client;
    this.#urls = urls;
    this.#waitSeconds = wait;
  }

  /**
   * Looks at every letter once and does with it what `decide` says; returns how many met each fate.
   * A letter is deleted only once it was sent again, so a fault in between doubles it at worst.
   */
  async each(decide: (letter: DeadLetter) => LetterAction): Promise<Record<LetterAction, number>> {
    const counts = { keep: 0, redrive: 0, drop: 0 };
    const held: Message[] = [];
    try {
      for (;;) {
        const messages = await this.#receive();
        if (messages.length === 0) return counts;
        // All of them are given back if anything fails; what was deleted by then is gone already.
        held.push(...messages);
        for (const message of messages) {
          const fate = decide(letterOf(message));
          if (fate === "redrive") await this.#send(message);
          if (fate !== "keep") {
            await this.#delete(message);
            held.splice(held.indexOf(message), 1);
          }
          counts[fate] += 1;
        }
      }
    } finally {
      await Promise.allSettled(held.map((message) => this.#giveBack(message)));
    }
  }

  async #receive(): Promise<Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.#urls.deadLetters,
      MaxNumberOfMessages: maxBatch,
      VisibilityTimeout: holdSeconds,
      WaitTimeSeconds: this.#waitSeconds,
      MessageSystemAttributeNames: ["SentTimestamp"],
    });
    return (await this.#client.send(command)).Messages ?? [];
  }

  async #send({ Body = "" }: Message): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({ QueueUrl: this.#urls.queue, MessageBody: Body }),
    );
  }

  async #delete({ ReceiptHandle }: Message): Promise<void> {
    const QueueUrl = this.#urls.deadLetters;
    await this.#client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }

  async #giveBack({ ReceiptHandle }: Message): Promise<void> {
    const QueueUrl = this.#urls.deadLetters;
    await this.#client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl,
        ReceiptHandle,
        VisibilityTimeout: giveBackSeconds,
      }),
    );
  }
}

function letterOf({ MessageId = "", Body = "", Attributes }: Message): DeadLetter {
  const sentAt = new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();
  return { id: MessageId, body: Body, sentAt };
}
