/** The composition root: the one place where environment variables and SDK clients meet. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Access } from "@winnow/api/deps";
import { createCatalogue } from "@winnow/core/catalogue";
import { noTombstones } from "@winnow/core/filing";
import type { IngestPorts } from "@winnow/core/pipeline/ingest";
import type { Catalogue, Changes } from "@winnow/core/ports";
import type {
  Announcements,
  ObjectStore as IndexFiles,
  PublicationPointer,
} from "@winnow/search/publishing/ports";
import {
  createTable,
  DynamoAnnouncements,
  DynamoArticleLists,
  DynamoArticles,
  DynamoChanges,
  DynamoClaims,
  DynamoDuplicateIndex,
  DynamoEditions,
  DynamoFailureLog,
  DynamoOutcomes,
  DynamoProfiles,
  DynamoPublications,
  DynamoRelations,
  DynamoSightings,
  DynamoStories,
  DynamoVersions,
  deleteTable,
  emptyTable,
  payByUse,
  TableClient,
} from "@winnow/store/dynamo";
import { ObjectStore, S3Inbox, S3IndexFiles, S3RawStore } from "@winnow/store/s3";
import { IngestQueue, WorkQueue } from "@winnow/store/sqs";
import { DynamoTombstones, Withdrawal } from "@winnow/store/takedown";
import { type Environment, readEnvironment } from "./environment.ts";
import { type Log, logLine } from "./log.ts";
import { type Ask, invoking } from "./remote-search.ts";

/** The SDK's clients; their endpoints come from the environment, as the SDK reads it. */
export interface Clients {
  s3: S3Client;
  dynamo: DynamoDBClient;
  sqs: SQSClient;
}

/** All but the cleaner, which is large and which the worker alone loads. */
export interface Services extends Omit<IngestPorts, "pipeline" | "outcomes"> {
  outcomes: DynamoOutcomes;
  inbox: S3Inbox;
  rawStore: S3RawStore;
  /** The raw bucket as it is, for what is taken down from it. */
  rawObjects: ObjectStore;
  catalogue: Catalogue;
  changes: Changes;
  /** Where the search index is published, and what it follows. */
  search: SearchServices;
  failures: DynamoFailureLog;
  /** Which editions there are. The registry and the failures are the archive's, not an edition's. */
  editions: DynamoEditions;
  /** What was taken down. The archive's, as well. */
  tombstoneStore: DynamoTombstones;
  /** How often something was taken down or given back, when these services were made. */
  takedowns: number;
  /** What goes when something is taken down, and comes back. */
  withdrawal: Withdrawal;
  /** The table of the edition that these services read and file in. */
  table: string;
  /** The stores over the table of another edition. */
  storesOf(table: string): EditionStores;
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
  /** Asks the function that answers searches; `null` where this process reads the index itself. */
  askSearch: Ask | null;
  /** Where log lines go: standard output, which Lambda keeps. */
  log: Log;
  maxAttempts: number;
  /** By which metrics of several deployments are told apart. */
  stage: string;
  watchedCollections: readonly string[];
  inboxBucket: string;
}

/**
 * From so many raw copies on, a build is paid by the hour: capacity is bought for an hour at least, and
 * fewer writes than these cost less by use.
 */
const provisionedFrom = 100_000;

export interface EditionTables {
  /** Makes a table for so many raw copies. */
  make(table: string, copies: number): Promise<void>;
  /** Ends what a table was given to be filled quickly. */
  settle(table: string): Promise<void>;
  /** Deletes a table; that of the first edition is emptied. `false`: it was late, and goes on next time. */
  drop(table: string, isLate: () => boolean): Promise<boolean>;
}

/** What the search index is kept with; who searches or indexes builds on it. */
export interface SearchServices {
  announcements: Announcements;
  files: IndexFiles;
  pointer: PublicationPointer;
  /** How long a reader goes without a look for a newer index. */
  maxAgeMs: number;
}

/** What differs from one edition to the next. */
export type EditionStores = Pick<
  Services,
  | "table"
  | "articles"
  | "versions"
  | "sightings"
  | "outcomes"
  | "claims"
  | "stories"
  | "profiles"
  | "catalogue"
  | "changes"
  | "storyPorts"
  | "search"
  | "withdrawal"
>;

/** The same services over another edition. */
export function servicesAt<Some extends Services>(services: Some, table: string): Some {
  return table === services.table ? services : { ...services, ...services.storesOf(table) };
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
  lambda: LambdaClient | null = null,
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
  const storesOf = (name: string) => createStores(new TableClient(document, name), name, shared);
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
    tables: {
      make: (name, copies) =>
        createTable(clients.dynamo, name, {
          isLasting: environment.WINNOW_LASTING_TABLES,
          isProvisioned: copies >= provisionedFrom,
        }),
      settle: (name) => payByUse(clients.dynamo, name),
      drop: async (name, isLate) => {
        if (name === environment.WINNOW_TABLE) return emptyTable(document, name, isLate);
        await deleteTable(clients.dynamo, name);
        return true;
      },
    },
    reports: rawObjects,
    parts: new WorkQueue(clients.sqs, environment.WINNOW_EDITIONS_QUEUE_URL),
    reingest: environment.WINNOW_REINGEST,
    queue: new IngestQueue(clients.sqs, {
      queue: environment.WINNOW_QUEUE_URL,
      deadLetters: environment.WINNOW_DEAD_LETTER_QUEUE_URL,
    }),
    clock,
    access: accessOf(environment),
    askSearch:
      lambda && environment.WINNOW_SEARCH_FUNCTION
        ? invoking(lambda, environment.WINNOW_SEARCH_FUNCTION)
        : null,
    log,
    maxAttempts: environment.WINNOW_MAX_ATTEMPTS,
    stage: environment.WINNOW_STAGE,
    watchedCollections: environment.WINNOW_WATCHED_COLLECTIONS,
    inboxBucket: environment.WINNOW_INBOX_BUCKET,
  };
}

/** What the stores of all editions share. */
interface SharedByEditions {
  clock: Services["clock"];
  lagMs: number;
  maxAgeMs: number;
  rawObjects: ObjectStore;
  tombstones: DynamoTombstones;
}

/** The stores of one edition. */
function createStores(
  table: TableClient,
  name: string,
  { clock, lagMs, maxAgeMs, rawObjects, tombstones }: SharedByEditions,
): EditionStores {
  const articles = new DynamoArticles(table);
  const versions = new DynamoVersions(table, rawObjects);
  const sightings = new DynamoSightings(table);
  const outcomes = new DynamoOutcomes(table);
  const claims = new DynamoClaims(table);
  const stories = new DynamoStories(table);
  const relations = new DynamoRelations(table);
  const profiles = new DynamoProfiles(table);
  const lists = new DynamoArticleLists(table);
  const ports = { articles, versions, sightings, outcomes, claims, stories, profiles };
  return {
    ...ports,
    table: name,
    catalogue: createCatalogue({ ...ports, lists, relations, tombstones }),
    changes: new DynamoChanges(table),
    withdrawal: new Withdrawal(table, name, rawObjects),
    search: {
      announcements: new DynamoAnnouncements(table, { clock, lagMs, stories }),
      files: new S3IndexFiles(rawObjects),
      pointer: new DynamoPublications(table),
      maxAgeMs,
    },
    storyPorts: { index: new DynamoDuplicateIndex(table, versions, stories), stories, relations },
  };
}

let services: Services | undefined;

/** This process's services, made on first use from its environment. */
export function servicesOfEnvironment(): Services {
  services ??= createServices(
    readEnvironment(process.env),
    { s3: new S3Client({}), dynamo: new DynamoDBClient({}), sqs: new SQSClient({}) },
    logLine,
    new LambdaClient({}),
  );
  return services;
}

/** Nothing is open by default: without a token the API answers nobody. */
function accessOf(environment: Environment): Access {
  const { WINNOW_API_ACCESS, WINNOW_API_TOKEN: token, WINNOW_ADMIN_TOKEN } = environment;
  if (WINNOW_API_ACCESS === "loopback") return { kind: "loopback" };
  const adminToken = WINNOW_ADMIN_TOKEN === "" ? null : WINNOW_ADMIN_TOKEN;
  return token ? { kind: "token", token, adminToken } : { kind: "closed" };
}
