/** The embedded engines: S3 and SQS by fauxqs, DynamoDB by dynalite, on loopback, in this process. */
import { mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import dynalite from "dynalite";
import type { FauxqsServer } from "fauxqs";
import { admitOnlyUs } from "./admission.ts";
import { startFauxqsOnLoopback } from "./fauxqs.ts";
import { closeServer, listen } from "./loopback.ts";

export interface Engines {
  endpoints: Endpoints;
  /** Calls back for every object put into a bucket, whoever puts it. */
  onUpload(listener: (bucket: string, key: string) => void): void;
  stop(): Promise<void>;
}

/** Base URLs of the engines; S3 and SQS share a server. */
export interface Endpoints {
  s3: string;
  sqs: string;
  dynamo: string;
}

/** Starts the engines over a data folder; `null` keeps nothing once they stop. */
export async function startEngines(dataDir: string | null, s3Port: number): Promise<Engines> {
  const at = (name: string) => (dataDir === null ? null : join(dataDir, name));
  for (const folder of [at("objects"), at("queues"), at("table")]) {
    if (folder) await mkdir(folder, { recursive: true });
  }
  const fauxqs = await startFauxqsOnLoopback({
    port: s3Port,
    logger: false,
    messageSpies: { bufferSize: 1 },
    ...(dataDir === null
      ? {}
      : { dataDir: join(dataDir, "queues"), s3StorageDir: join(dataDir, "objects") }),
  });
  const table = dynalite({
    createTableMs: 0,
    ...(dataDir === null ? {} : { path: join(dataDir, "table") }),
  });
  admitOnlyUs(table, "no-pages");
  const tablePort = await listen(table, 0).catch(async (error) => {
    await fauxqs.stop();
    throw error;
  });
  const objects = `http://127.0.0.1:${fauxqs.port}`;
  return {
    endpoints: { s3: objects, sqs: objects, dynamo: `http://127.0.0.1:${tablePort}` },
    onUpload: (listener) => subscribe(fauxqs, listener),
    stop: () => stopBoth(fauxqs, table),
  };
}

/**
 * fauxqs sends no bucket notifications, but its spy shows a waiting filter every event: a filter
 * that never matches is a subscription. It misses nothing, whatever the spy's buffer holds.
 */
function subscribe(fauxqs: FauxqsServer, listener: (bucket: string, key: string) => void): void {
  const waiting = fauxqs.spy.waitForMessage((event) => {
    const isUpload = event.service === "s3" && ["uploaded", "renamed"].includes(event.status);
    if (isUpload && event.service === "s3") listener(event.bucket, event.key);
    return false;
  });
  // The wait ends only with the server, and then there is nothing left to hear.
  waiting.catch(() => undefined);
}

async function stopBoth(fauxqs: FauxqsServer, table: Server): Promise<void> {
  await fauxqs.stop();
  await closeServer(table);
}
