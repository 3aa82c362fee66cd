/** Serves a data folder from this process: the engines, and for a worker what works on them. */
import { randomUUID } from "node:crypto";
import type { Log } from "@winnow/functions/log";
import { Announcer } from "./announcer.ts";
import { type Endpoints, type Engines, startEngines } from "./engines.ts";
import { clientsOf, createStores, names } from "./resources.ts";
import { announceRunning, type Role, type RunningStack, withdrawRunning } from "./running.ts";
import type { SetAside } from "./set-aside.ts";
import type { Work, WorkOptions } from "./work/work.ts";

export interface ServeOptions {
  /** Where everything is kept; `null` keeps nothing. */
  dataDir: string | null;
  role: Role;
  /** Ports; 0 lets the system pick. */
  s3Port: number;
  apiPort: number;
  /** Takes the log lines that a deployed function would write. */
  log: Log;
  /** See `WorkOptions`. */
  reingest: WorkOptions["reingest"];
  reingestEveryMs: number;
  /** Another process asks for the folder; only a reader gives it. */
  onYield(): void;
}

export interface Serving {
  endpoints: Endpoints;
  /** Base URL of the API; a reader has none. */
  api: string | null;
  setAside: readonly SetAside[];
  /** Resolves when all that was dropped before the start is settled or queued. */
  caughtUp(): Promise<void>;
  /** Stops after the batch in hand. */
  stop(): Promise<void>;
}

/** Starts to serve; the folder is this process's own. Everything answers when this returns. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataDir, role, log, onYield } = options;
  const id = randomUUID();
  const announcer = new Announcer();
  const engines = await startEngines(dataDir, options.s3Port, {
    withQueueFiles: role === "worker",
    // Raw copies are deleted by takedowns alone.
    erases: (bucket, key) => bucket === names.raw && key.startsWith("raw/"),
    onUpload: (bucket, object) => announcer.notice(bucket, object),
    onSetAside: ({ what, why, to }) => log({ event: "set-aside", what, why, to }),
    control: {
      about: () => ({ id, role }),
      yield: () => {
        if (role === "reader") onYield();
      },
    },
  });
  try {
    const work = await (role === "worker"
      ? (await import("./work/work.ts")).startWork(engines, announcer, options)
      : readOnly(engines));
    const api = work.api;
    if (dataDir !== null) {
      const note: RunningStack = { id, pid: process.pid, role, ...engines.endpoints, api };
      await announceRunning(dataDir, note);
    }
    return {
      endpoints: engines.endpoints,
      api,
      setAside: engines.setAside,
      caughtUp: work.caughtUp,
      stop: async () => {
        if (dataDir !== null) await withdrawRunning(dataDir);
        await work.stop();
        await engines.stop();
      },
    };
  } catch (error) {
    await engines.stop();
    throw error;
  }
}

/** A reader needs the buckets and the table to be there, and nothing else. */
async function readOnly({ endpoints }: Engines): Promise<Work> {
  const clients = clientsOf(endpoints);
  await createStores(clients);
  for (const client of Object.values(clients)) client.destroy();
  return { api: null, caughtUp: async () => undefined, stop: async () => undefined };
}
