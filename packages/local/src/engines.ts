/** The embedded engines: S3 and SQS by fauxqs, DynamoDB by dynalite, on loopback, in this process. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import dynalite from "dynalite";
import type { Control } from "./control.ts";
import { startFauxqs } from "./fauxqs.ts";
import { admitOnlyUs } from "./loopback/admission.ts";
import { drainable } from "./loopback/drain.ts";
import { closeServer, listen } from "./loopback/listen.ts";
import type { OnUpload } from "./objects/object-engine.ts";
import type { Queues } from "./queues.ts";
import { Asides, type SetAside } from "./set-aside.ts";
import { TableFiles } from "./table-files.ts";
import { closeIteratorsAtTheirEnd } from "./table-iterators.ts";

export interface Engines {
  endpoints: Endpoints;
  queues: Queues;
  /** What could not be read, at the start or since. */
  setAside: readonly SetAside[];
  stop(): Promise<void>;
}

/** Base URLs of the engines; S3 and SQS share a server. */
export interface Endpoints {
  s3: string;
  sqs: string;
  dynamo: string;
}

export interface EngineOptions {
  /** Whether the queues are opened with what waits in them; those who read have no use for it. */
  withQueueFiles?: boolean;
  /** Called for every object that is put, whoever puts it, before its uploader is answered. */
  onUpload?: OnUpload;
  onSetAside?: (aside: SetAside) => void;
  /** Whether with this object goes what the table said of it, out of every file. */
  erases?: (bucket: string, key: string) => boolean;
  control?: Control;
}

/** Starts the engines over a data folder; `null` keeps nothing once they stop. */
export async function startEngines(
  dataDir: string | null,
  s3Port: number,
  options: EngineOptions = {},
): Promise<Engines> {
  const { withQueueFiles = true, onUpload = () => undefined, onSetAside, control } = options;
  const { erases = () => false } = options;
  if (dataDir !== null) {
    await mkdir(dataDir, { recursive: true });
  }
  const tableFiles = dataDir === null ? null : new TableFiles(dataDir);
  await tableFiles?.prepare();
  const asides = dataDir === null ? null : new Asides(dataDir, onSetAside);
  const fauxqs = await startFauxqs({
    dataDir,
    port: s3Port,
    asides,
    withQueueFiles,
    onUpload,
    onDelete: (bucket, key) => {
      if (erases(bucket, key)) tableFiles?.owe();
    },
    ...(control === undefined ? {} : { control }),
  });
  closeIteratorsAtTheirEnd();
  const table = dynalite({
    createTableMs: 0,
    ...(dataDir === null ? {} : { path: join(dataDir, "table") }),
  });
  const drainTable = drainable(table);
  admitOnlyUs(table, "no-pages");
  const tablePort = await listen(table, 0).catch(async (error) => {
    await fauxqs.stop();
    throw error;
  });
  const objects = `http://127.0.0.1:${fauxqs.port}`;
  return {
    endpoints: { s3: objects, sqs: objects, dynamo: `http://127.0.0.1:${tablePort}` },
    queues: fauxqs.queues,
    setAside: asides?.all ?? [],
    stop: async () => {
      await fauxqs.stop();
      await drainTable();
      await closeServer(table);
      await tableFiles?.settle();
    },
  };
}
