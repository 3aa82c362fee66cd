/** The composition root: the one place where environment variables and SDK clients meet. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Access } from "@winnow/api/deps";
import type { IngestPorts } from "@winnow/core/pipeline/ingest";
import {
  DynamoArchive,
  DynamoCatalogue,
  DynamoDuplicateIndex,
  DynamoFailureLog,
  DynamoProfiles,
  RelationTable,
  StoryTable,
  TableClient,
  VersionTable,
} from "@winnow/store/dynamo";
import { ObjectStore, S3Inbox, S3RawStore } from "@winnow/store/s3";
import { IngestQueue } from "@winnow/store/sqs";
import { type Environment, readEnvironment } from "./environment.ts";
import { type Log, logLine } from "./log.ts";

/** The SDK's clients; their endpoints come from the environment, as the SDK reads it. */
export interface Clients {
  s3: S3Client;
  dynamo: DynamoDBClient;
  sqs: SQSClient;
}

export interface Services extends IngestPorts {
  inbox: S3Inbox;
  rawStore: S3RawStore;
  archive: DynamoArchive;
  catalogue: DynamoCatalogue;
  failures: DynamoFailureLog;
  queue: IngestQueue;
  access: Access;
  /** Where log lines go: standard output, which Lambda keeps. */
  log: Log;
  maxAttempts: number;
  /** By which metrics of several deployments are told apart. */
  stage: string;
  watchedCollections: readonly string[];
  inboxBucket: string;
}

/** Builds the adapters over given clients. */
export function createServices(
  environment: Environment,
  clients: Clients,
  log: Log = logLine,
): Services {
  const document = DynamoDBDocumentClient.from(clients.dynamo, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const table = new TableClient(document, environment.WINNOW_TABLE);
  const rawObjects = new ObjectStore(clients.s3, environment.WINNOW_RAW_BUCKET);
  const versions = new VersionTable(table, rawObjects);
  const stories = new StoryTable(table);
  const profiles = new DynamoProfiles(table);
  return {
    inbox: new S3Inbox(clients.s3, environment.WINNOW_INBOX_BUCKET),
    rawStore: new S3RawStore(rawObjects),
    archive: new DynamoArchive(table, versions),
    catalogue: new DynamoCatalogue(table, versions, stories, profiles),
    profiles,
    stories: {
      index: new DynamoDuplicateIndex(table, versions, stories),
      stories,
      relations: new RelationTable(table),
    },
    failures: new DynamoFailureLog(table),
    queue: new IngestQueue(clients.sqs, {
      queue: environment.WINNOW_QUEUE_URL,
      deadLetters: environment.WINNOW_DEAD_LETTER_QUEUE_URL,
    }),
    clock: { now: () => new Date() },
    access: accessOf(environment),
    log,
    maxAttempts: environment.WINNOW_MAX_ATTEMPTS,
    stage: environment.WINNOW_STAGE,
    watchedCollections: environment.WINNOW_WATCHED_COLLECTIONS,
    inboxBucket: environment.WINNOW_INBOX_BUCKET,
  };
}

let services: Services | undefined;

/** This process's services, made on first use from its environment. */
export function servicesOfEnvironment(): Services {
  services ??= createServices(readEnvironment(process.env), {
    s3: new S3Client({}),
    dynamo: new DynamoDBClient({}),
    sqs: new SQSClient({}),
  });
  return services;
}

/** Nothing is open by default: without a token the API answers nobody. */
function accessOf({ WINNOW_API_ACCESS, WINNOW_API_TOKEN }: Environment): Access {
  if (WINNOW_API_ACCESS === "loopback") return { kind: "loopback" };
  return WINNOW_API_TOKEN ? { kind: "token", token: WINNOW_API_TOKEN } : { kind: "closed" };
}
