/**
 * A world for tests: the embedded engines once, one inbox with its drops, and as many fresh archives
 * beside it as a test wants. Drops keep their instants, so archives can be compared item by item.
 */
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Environment } from "@winnow/functions/environment";
import { ingestBatch } from "@winnow/functions/ingest";
import { type Clients, createServices, type Services } from "@winnow/functions/services";
import { createTable, deleteTable } from "@winnow/functions/table";
import { startEngines } from "@winnow/local/engines";
import { clientsOf, createQueues, environmentOf, names } from "@winnow/local/resources";
import { S3Inbox } from "@winnow/store/s3";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { Faults } from "./faults.ts";

/** A page to drop, with what its dropper says of it. */
export interface Page {
  key: string;
  body: string | Uint8Array;
  url?: string;
  capturedAt?: string;
}

export interface Archive {
  services: Services;
  /** The SDK's clients that the services call, for tests that watch the calls. */
  clients: Clients;
  environment: Environment;
  /** The environment variables of a process that works on this archive. */
  variables: Record<string, string>;
  faults: Faults;
  /** Runs the worker on a batch that announces these keys. */
  deliver(...keys: string[]): Promise<SQSBatchResponse>;
  /** Every item of the table, in key order. */
  items(): Promise<Record<string, unknown>[]>;
  /** Loses the table, with all that is in it; an empty one stands in its place. */
  loseTable(): Promise<void>;
  /** The archive over another table that holds these items: a backup is restored to a new one. */
  restored(items: readonly Record<string, unknown>[]): Promise<Archive>;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Fixed, so that changes are announced at the same instant in every archive. */
const now = new Date("2026-01-01T00:00:00Z");

/** As many items as the table takes in one call. */
const maxBatch = 25;

export async function openWorld() {
  const engines = await startEngines(null, 0);
  const { endpoints } = engines;
  const owner = clientsOf(endpoints);
  await owner.s3.send(new CreateBucketCommand({ Bucket: names.inbox }));
  let count = 0;

  async function drop({ key, body, url, capturedAt }: Page): Promise<void> {
    const metadata = { url, "captured-at": capturedAt };
    const given = Object.entries(metadata).filter(([, value]) => value !== undefined);
    await owner.s3.send(
      new PutObjectCommand({
        Bucket: names.inbox,
        Key: key,
        Body: Buffer.from(body),
        Metadata: Object.fromEntries(given) as Record<string, string>,
      }),
    );
  }

  /** An archive of these items: a table, a raw bucket and queues of its own over the one inbox. */
  async function freshArchive(items: readonly Record<string, unknown>[] = []): Promise<Archive> {
    count += 1;
    const table = `table-${count}`;
    const bucket = `raw-${count}`;
    const queues = { queue: `ingest-${count}`, deadLetters: `ingest-${count}-dead-letters` };
    await owner.s3.send(new CreateBucketCommand({ Bucket: bucket }));
    await createTableOf(table, items);
    await createQueues(owner.sqs, queues);
    const parts = { queue: `parts-${count}`, deadLetters: `parts-${count}-dead-letters` };
    await createQueues(owner.sqs, parts);
    return openArchive(table, bucket, queues);
  }

  async function createTableOf(
    TableName: string,
    items: readonly Record<string, unknown>[],
  ): Promise<void> {
    await createTable(owner.dynamo, TableName);
    const document = DynamoDBDocumentClient.from(owner.dynamo);
    const puts = items.map((Item) => ({ PutRequest: { Item } }));
    for (let from = 0; from < puts.length; from += maxBatch) {
      const RequestItems = { [TableName]: puts.slice(from, from + maxBatch) };
      const { UnprocessedItems } = await document.send(new BatchWriteCommand({ RequestItems }));
      if (UnprocessedItems?.[TableName]) throw new Error(`${TableName}: items were left out`);
    }
  }

  function openArchive(
    table: string,
    bucket: string,
    { queue, deadLetters }: { queue: string; deadLetters: string },
  ): Archive {
    const clients = clientsOf(endpoints);
    const faults = new Faults();
    faults.watch(clients);
    const environment = {
      ...environmentOf(endpoints),
      WINNOW_TABLE: table,
      WINNOW_RAW_BUCKET: bucket,
      WINNOW_QUEUE_URL: `${endpoints.sqs}/000000000000/${queue}`,
      WINNOW_DEAD_LETTER_QUEUE_URL: `${endpoints.sqs}/000000000000/${deadLetters}`,
      WINNOW_EDITIONS_QUEUE_URL: `${endpoints.sqs}/000000000000/${queue.replace("ingest", "parts")}`,
    };
    const services: Services = {
      ...createServices(environment, clients, () => undefined),
      clock: { now: () => now },
    };
    return {
      services,
      clients,
      environment,
      variables: variablesOf(environment),
      faults,
      deliver: (...keys) => ingestBatch(services, eventOf(keys)),
      items: () => itemsOf(table),
      loseTable: async () => {
        await deleteTable(owner.dynamo, table);
        await createTable(owner.dynamo, table);
      },
      restored: async (items) => {
        const copy = `${table}-restored`;
        await createTableOf(copy, items);
        return openArchive(copy, bucket, { queue, deadLetters });
      },
    };
  }

  function variablesOf(environment: Environment): Record<string, string> {
    const names = Object.entries(environment).filter(([, value]) => value !== undefined);
    return {
      ...Object.fromEntries(names.map(([name, value]) => [name, String(value)])),
      AWS_ENDPOINT_URL_S3: endpoints.s3,
      AWS_ENDPOINT_URL_SQS: endpoints.sqs,
      AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamo,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "any",
      AWS_SECRET_ACCESS_KEY: "any",
    };
  }

  async function itemsOf(table: string): Promise<Record<string, unknown>[]> {
    const { Items } = await owner.dynamo.send(new ScanCommand({ TableName: table }));
    const items = (Items ?? []).map((item) => unmarshall(item));
    return items.sort((a, b) => (`${a.PK} ${a.SK}` < `${b.PK} ${b.SK}` ? -1 : 1));
  }

  return {
    drop,
    freshArchive,
    withInterception,
    /** Clients and inbox of the tests' own, which no fault strikes. */
    owner,
    inbox: new S3Inbox(owner.s3, names.inbox),
    stop: () => engines.stop(),
  };
}

/** The archive's services, with something that happens right before each call of one of its writes. */
function withInterception(
  { services }: Archive,
  method: keyof Services["articles"],
  before: () => Promise<void>,
): Services {
  const articles = new Proxy(services.articles, {
    get(target, name) {
      const member = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return async (...args: unknown[]) => {
        if (name === method) await before();
        return member.apply(target, args);
      };
    },
  });
  return { ...services, articles };
}

/** A batch as Lambda hands it over, a message a key. */
export function eventOf(keys: readonly string[]): SQSEvent {
  const bodies = keys.map((key) =>
    JSON.stringify({
      Records: [
        {
          eventName: "ObjectCreated:Put",
          s3: { object: { key: encodeURIComponent(key).replaceAll("%20", "+") } },
        },
      ],
    }),
  );
  return { Records: bodies.map((body, n) => recordOf(body, `message-${n}`)) };
}

export function recordOf(body: string, messageId: string, receiveCount = 1): SQSRecord {
  return {
    messageId,
    receiptHandle: messageId,
    body,
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: "0",
      SenderId: "test",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "",
    awsRegion: "us-east-1",
  };
}
