/**
 * The parts that fauxqs is made of. `startFauxqs` listens on all addresses, keeps objects in files
 * that a crash tears and one bad file of which stops the start, and lists keys in an order other
 * than S3's; `buildApp` takes other stores, but the classes of the stores are not exported. So they
 * are imported by path, from the exact version that package.json names: a change of version is to
 * read this file again.
 */
import { findPackageJSON } from "node:module";
import { pathToFileURL } from "node:url";
import type { buildApp } from "fauxqs";

export type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>["stores"]>;
export type ObjectEngine = Stores["s3Store"];
export type QueueEngine = Stores["sqsStore"];
export type StoredObject = ReturnType<ObjectEngine["headObject"]>;
/** What the object engine calls for each change, and for the bytes of an object. */
export type ObjectPersistence = NonNullable<ObjectEngine["persistence"]>;
export type QueuePersistence = NonNullable<QueueEngine["persistence"]>;

interface Parts {
  S3Store: new () => ObjectEngine;
  SqsStore: (new () => QueueEngine) & {
    createMessage(body: string): Parameters<Queue["enqueue"]>[0];
  };
  SnsStore: new () => Stores["snsStore"];
  /** Queues in `fauxqs.db` of a folder, by SQLite. */
  PersistenceManager: new (
    folder: string,
  ) => QueuePersistence;
  S3Error: new (code: string, message: string, status: number, resource?: string) => Error;
}

type Queue = NonNullable<ReturnType<QueueEngine["getQueueByName"]>>;

const files: Record<keyof Parts, string> = {
  S3Store: "s3/s3Store.js",
  SqsStore: "sqs/sqsStore.js",
  SnsStore: "sns/snsStore.js",
  PersistenceManager: "persistence.js",
  S3Error: "common/errors.js",
};

/** Imports the classes; throws, naming it, if one is not where this version has it. */
export async function loadParts(): Promise<Parts> {
  const packageJson = findPackageJSON("fauxqs", import.meta.url);
  if (packageJson === undefined) throw new Error("fauxqs is not installed");
  const dist = new URL("dist/", pathToFileURL(packageJson));
  const entries = Object.entries(files).map(async ([name, file]) => {
    const part = (await import(new URL(file, dist).href))[name];
    if (typeof part !== "function") throw new Error(`fauxqs has no ${name} in ${file}`);
    return [name, part];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The objects of each bucket by key: the engine's own map, which it declares private. */
export function bucketsOf(engine: ObjectEngine): Map<string, Map<string, StoredObject>> {
  const { buckets } = engine as unknown as { buckets: Map<string, Map<string, StoredObject>> };
  return buckets;
}
