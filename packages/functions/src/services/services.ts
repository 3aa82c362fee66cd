/** The composition root: the one place where environment variables and SDK clients meet. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Access } from "@winnow/api/deps";
import { noTombstones } from "@winnow/core/filing";
import type { IngestPorts } from "@winnow/core/pipeline/ingest";
import { DynamoEditions, DynamoFailureLog, TableClient } from "@winnow/store/dynamo";
import { type Sign, signing } from "@winnow/store/opensearch";
import { ObjectStore, S3Inbox, S3RawStore } from "@winnow/store/s3";
import { IngestQueue, WorkQueue } from "@winnow/store/sqs";
import { DynamoTombstones } from "@winnow/store/takedown";
import { createStores, type EditionStores } from "./edition-stores.ts";
import { type EditionTables, editionTables } from "./edition-tables.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { type Log, logLine } from "./log.ts";

/** The SDK's clients; their endpoints come from the environment, as the SDK reads it. */
export interface Clients {
  s3: S3Client;
  dynamo: DynamoDBClient;
  sqs: SQSClient;
}

/** All but the cleaner, which is large and which the worker alone loads. */
export interface Services
  extends Omit<IngestPorts, "pipeline" | keyof EditionStores>,
    EditionStores {
  inbox: S3Inbox;
  rawStore: S3RawStore;
  /** The raw bucket as it is, for what is taken down from it. */
  rawObjects: ObjectStore;
  failures: DynamoFailureLog;
  /** Which editions there are. The registry and the failures are the archive's, not an edition's. */
  editions: DynamoEditions;
  /** What was taken down. The archive's, as well. */
  tombstoneStore: DynamoTombstones;
  /** How often something was taken down or given back, when these services were made. */
  takedowns: number;
  /** The stores over the table of another edition. */
  storesOf(table: string, options?: { isPatient?: boolean }): EditionStores;
  /** Tables of editions: made, deleted, and of the first one emptied. */
  tables: EditionTables;
  /** The raw bucket, for what is kept there of looks and builds. */
  reports: ObjectStore;
  /** Parts of a look or a build that wait for a worker. */
  parts: WorkQueue;
  /** What the schedule may do by itself. */
  reingest: Environment["WINNOW_REINGEST"];
  queue: IngestQueue;
  access: Access;
  /** The function that answers searches; `null` where each process reads the index itself. */
  searchFunction: string | null;
  /** The server that holds the search index; `null` where files in the raw bucket do. */
  searchServer: SearchServer | null;
  /** Where log lines go: standard output, which Lambda keeps. */
  log: Log;
  maxAttempts: number;
  /** By which metrics of several deployments are told apart. */
  stage: string;
  watchedCollections: readonly string[];
  inboxBucket: string;
}

/** An OpenSearch server, and how it is asked. */
export interface SearchServer {
  endpoint: string;
  /** `null`: a server on this machine, which asks nobody who they are. */
  sign: Sign | null;
  replicas: number;
}

/** The same services over another edition. */
export function servicesAt<Some extends Services>(services: Some, table: string): Some {
  return table === services.table ? services : { ...services, ...services.storesOf(table) };
}

/**
 * The same services over another edition for those who only count: reads cost half as much, and may miss
 * what was written a moment ago.
 */
export function countersAt<Some extends Services>(services: Some, table: string): Some {
  return { ...services, ...services.storesOf(table, { isPatient: true }) };
}

/**
 * The same services over the edition that is current now: a request or a drop asks once. The same
 * read tells whether anything was ever taken down; where nothing was, nobody asks for tombstones.
 */
export async function currentServices<Some extends Services>(services: Some): Promise<Some> {
  const { table, takedowns } = await services.editions.pointer();
  return withTakedowns(servicesAt(services, table), takedowns);
}

/** The same services, by so many takedowns as are known of. */
export function withTakedowns<Some extends Services>(services: Some, takedowns: number): Some {
  const tombstones = takedowns === 0 ? noTombstones : services.tombstoneStore;
  return { ...services, takedowns, tombstones };
}

/** Builds the adapters over given clients; they stand on the first edition. */
export function createServices(
  environment: Environment,
  clients: Clients,
  log: Log = logLine,
): Services {
  const document = DynamoDBDocumentClient.from(clients.dynamo, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const rawObjects = new ObjectStore(clients.s3, environment.WINNOW_RAW_BUCKET);
  const clock = { now: () => new Date() };
  const indexing = {
    clock,
    lagMs: environment.WINNOW_CHANGES_LAG_SECONDS * 1000,
    maxAgeMs: environment.WINNOW_SEARCH_AGE_SECONDS * 1000,
  };
  const table = new TableClient(document, environment.WINNOW_TABLE);
  const tombstones = new DynamoTombstones(table, rawObjects);
  const shared = { ...indexing, rawObjects, tombstones };
  const storesOf: Services["storesOf"] = (name, options) =>
    createStores(new TableClient(document, name, options), name, shared);
  return {
    ...storesOf(environment.WINNOW_TABLE),
    storesOf,
    tombstones,
    tombstoneStore: tombstones,
    takedowns: 0,
    editions: new DynamoEditions(table, environment.WINNOW_TABLE),
    inbox: new S3Inbox(clients.s3, environment.WINNOW_INBOX_BUCKET),
    rawStore: new S3RawStore(rawObjects),
    rawObjects,
    failures: new DynamoFailureLog(table),
    tables: editionTables(clients.dynamo, document, {
      isLasting: environment.WINNOW_LASTING_TABLES,
      firstTable: environment.WINNOW_TABLE,
    }),
    reports: rawObjects,
    parts: new WorkQueue(clients.sqs, environment.WINNOW_EDITIONS_QUEUE_URL),
    reingest: environment.WINNOW_REINGEST,
    queue: new IngestQueue(clients.sqs, {
      queue: environment.WINNOW_QUEUE_URL,
      deadLetters: environment.WINNOW_DEAD_LETTER_QUEUE_URL,
    }),
    clock,
    access: accessOf(environment),
    searchFunction: environment.WINNOW_SEARCH_FUNCTION || null,
    searchServer: searchServerOf(environment, clients),
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

/** Requests that leave this machine are signed as those to the table are. */
function searchServerOf(environment: Environment, { dynamo }: Clients): SearchServer | null {
  const { WINNOW_OPENSEARCH_ENDPOINT: endpoint, WINNOW_OPENSEARCH_REPLICAS: replicas } =
    environment;
  if (endpoint === "") return null;
  const { credentials, region } = dynamo.config;
  const sign = endpoint.startsWith("https:") ? signing({ credentials, region }) : null;
  return { endpoint, sign, replicas };
}

/** Nothing is open by default: without a token the API answers nobody. */
function accessOf(environment: Environment): Access {
  const { WINNOW_API_ACCESS, WINNOW_API_TOKEN: token, WINNOW_ADMIN_TOKEN } = environment;
  if (WINNOW_API_ACCESS === "loopback") return { kind: "loopback" };
  const adminToken = WINNOW_ADMIN_TOKEN === "" ? null : WINNOW_ADMIN_TOKEN;
  return token ? { kind: "token", token, adminToken } : { kind: "closed" };
}
