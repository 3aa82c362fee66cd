/** The embedded stack: a data folder that is open for work, by this process or as another's guest. */
import { mkdir } from "node:fs/promises";
import type { Environment } from "@winnow/functions/environment";
import type { Log } from "@winnow/functions/log";
import { createServices, currentServices } from "@winnow/functions/services";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { Connection } from "./connection.ts";
import type { Endpoints } from "./engines.ts";
import { clientsOf, environmentOf } from "./resources.ts";
import type { Role } from "./running.ts";
import type { SetAside } from "./set-aside.ts";

export type { Role } from "./running.ts";
export type { SetAside } from "./set-aside.ts";

export interface StackOptions {
  /** Where everything is kept; `null` keeps nothing. */
  dataDir: string | null;
  /**
   * A `worker` (the default) ingests what is dropped. A `reader` starts no queue, no worker and no
   * sweep; where a worker runs already, it reads from that one's engines.
   */
  role?: Role;
  /** Ports; 0 lets the system pick. */
  s3Port?: number;
  apiPort?: number;
  /** What the schedule of editions may do; `null`, the default, keeps none: commands end too soon. */
  reingest?: Environment["WINNOW_REINGEST"] | null;
  /** How often that schedule asks for another cleaner, in milliseconds; an hour. */
  reingestEveryMs?: number;
  /** Takes the log lines that a deployed function would write. */
  log: Log;
}

export interface Stack extends OpenArchive {
  /** Base URLs for other programs; they change when another process takes the folder over. */
  readonly urls: { s3: string; dynamo: string; api: string | null };
  /** Whether this process serves the folder, or is a guest of one that does. */
  readonly isJoined: boolean;
  /** What this process could not read and has set aside. */
  readonly setAside: readonly SetAside[];
  /** Resolves when what was dropped before this process began to serve is settled or queued. */
  caughtUp(): Promise<void>;
}

const hourMs = 60 * 60 * 1000;

/** Joins the stack that serves the folder, or starts one. Guests outlive the process they joined. */
export async function openStack(options: StackOptions): Promise<Stack> {
  const { dataDir, role = "worker", s3Port = 0, apiPort = 0, log, reingest = null } = options;
  if (dataDir === null) return startInMemory({ ...options, dataDir });
  await mkdir(dataDir, { recursive: true });
  const { reingestEveryMs = hourMs } = options;
  const ports = { s3Port, apiPort };
  const asked = { dataDir, role, log, reingest, reingestEveryMs };
  const connection = await Connection.open({ ...asked, ...ports });
  const first = openArchive(connection.place.endpoints, log);
  connection.guide(first.clients);
  const opened = { ...first, services: await currentServices(first.services) };
  return {
    ...opened,
    get urls() {
      const { endpoints, api } = connection.place;
      return { s3: endpoints.s3, dynamo: endpoints.dynamo, api };
    },
    get isJoined() {
      return connection.place.own === null;
    },
    get setAside() {
      return connection.place.own?.setAside ?? [];
    },
    caughtUp: async () => connection.place.own?.caughtUp(),
    stop: async () => {
      await connection.close();
      for (const client of Object.values(opened.clients)) client.destroy();
    },
  };
}

async function startInMemory({
  role = "worker",
  s3Port = 0,
  apiPort = 0,
  log,
  reingest = null,
  reingestEveryMs = hourMs,
}: StackOptions & { dataDir: null }): Promise<Stack> {
  const onYield = () => undefined;
  const asked = { dataDir: null, role, log, reingest, reingestEveryMs, onYield };
  const { serve } = await import("./serve.ts");
  const serving = await serve({ ...asked, s3Port, apiPort });
  const opened = openArchive(serving.endpoints, log); // a new archive is its first edition
  return {
    ...opened,
    urls: { s3: serving.endpoints.s3, dynamo: serving.endpoints.dynamo, api: serving.api },
    isJoined: false,
    setAside: serving.setAside,
    caughtUp: serving.caughtUp,
    stop: async () => {
      await serving.stop();
      for (const client of Object.values(opened.clients)) client.destroy();
    },
  };
}

function openArchive(endpoints: Endpoints, log: Log): Omit<OpenArchive, "stop"> {
  const clients = clientsOf(endpoints);
  const environment = environmentOf(endpoints);
  return { services: createServices(environment, clients, log), environment, clients };
}
