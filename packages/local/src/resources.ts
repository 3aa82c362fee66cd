/** Buckets, queues and table on the embedded engines: the same shapes as the deployed ones. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { Environment } from "@winnow/functions/environment";
import type { Clients } from "@winnow/functions/services";
import { createTable, deployment } from "@winnow/functions/table";
import type { Endpoints } from "./engines.ts";

export const names = {
  inbox: "inbox",
  raw: "raw",
  table: "winnow",
  queue: "ingest",
  deadLetters: "ingest-dead-letters",
  editions: "editions",
  editionsDeadLetters: "editions-dead-letters",
};

const { maxAttempts } = deployment.queue;

/** Six times the time that a batch may take here; the deployed queue has its own. */
const visibilityTimeoutSeconds = 60;

/** The engines ask for a region and for keys, and check neither. */
const identity = {
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};

export function clientsOf({ s3, sqs, dynamo }: Endpoints): Clients {
  return {
    s3: new S3Client({ ...identity, endpoint: s3, forcePathStyle: true }),
    sqs: new SQSClient({ ...identity, endpoint: sqs }),
    dynamo: new DynamoDBClient({ ...identity, endpoint: dynamo }),
  };
}

export function environmentOf({ sqs }: Endpoints): Environment {
  return Environment.parse({
    WINNOW_INBOX_BUCKET: names.inbox,
    WINNOW_RAW_BUCKET: names.raw,
    WINNOW_TABLE: names.table,
    WINNOW_QUEUE_URL: `${sqs}/000000000000/${names.queue}`,
    WINNOW_DEAD_LETTER_QUEUE_URL: `${sqs}/000000000000/${names.deadLetters}`,
    WINNOW_EDITIONS_QUEUE_URL: `${sqs}/000000000000/${names.editions}`,
    WINNOW_API_ACCESS: "loopback",
    // The embedded table shows what is written at once; an instant is taken a little before.
    WINNOW_CHANGES_LAG_SECONDS: 2,
    WINNOW_SEARCH_AGE_SECONDS: 0,
    WINNOW_MAX_ATTEMPTS: maxAttempts,
  });
}

/** Creates what is not there yet. */
export async function createResources(clients: Clients): Promise<void> {
  await createStores(clients);
  await createQueues(clients.sqs, names);
  const editions = { queue: names.editions, deadLetters: names.editionsDeadLetters };
  await createQueues(clients.sqs, editions);
}

/** Creates the buckets and the table that are not there yet. */
export async function createStores({ s3, dynamo }: Omit<Clients, "sqs">): Promise<void> {
  for (const Bucket of [names.inbox, names.raw]) {
    await unlessThere(() => s3.send(new CreateBucketCommand({ Bucket })));
  }
  await createTable(dynamo, names.table);
}

/** Creates a queue and its dead letters; does nothing where they are there already. */
export async function createQueues(
  sqs: SQSClient,
  { queue, deadLetters }: { queue: string; deadLetters: string },
): Promise<void> {
  await sqs.send(new CreateQueueCommand({ QueueName: deadLetters }));
  const deadLetterTargetArn = `arn:aws:sqs:${identity.region}:000000000000:${deadLetters}`;
  await sqs.send(
    new CreateQueueCommand({
      QueueName: queue,
      Attributes: {
        VisibilityTimeout: String(visibilityTimeoutSeconds),
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: maxAttempts }),
      },
    }),
  );
}

async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    const there = ["BucketAlreadyOwnedByYou", "BucketAlreadyExists"];
    if (!(error instanceof Error && there.includes(error.name))) throw error;
  }
}
