/** The embedded stack: engines, resources, worker and API, in one process. */
import { mkdir } from "node:fs/promises";
import { ingestBatch } from "@winnow/functions/ingest";
import type { Log } from "@winnow/functions/log";
import { createServices } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { Announcer } from "./announcer.ts";
import { startEngines } from "./engines.ts";
import { startGateway } from "./gateway.ts";
import { closeServer } from "./loopback.ts";
import { Poller } from "./poller.ts";
import { clientsOf, createResources, environmentOf } from "./resources.ts";
import { announceRunning, findRunning, withdrawRunning } from "./running.ts";

export interface StackOptions {
  /** Where everything is kept; `null` keeps nothing. */
  dataDir: string | null;
  /** Ports; 0 lets the system pick. */
  s3Port?: number;
  apiPort?: number;
  /** Takes the log lines that a deployed function would write. */
  log: Log;
}

export interface Stack extends OpenArchive {
  /** Base URLs for other programs. */
  urls: { s3: string; dynamo: string; api: string };
  /** Whether this process runs the stack, or has joined one that runs. */
  isJoined: boolean;
}

/** Joins the stack that serves the folder, or starts one. */
export async function openStack(options: StackOptions): Promise<Stack> {
  const running = options.dataDir === null ? null : await findRunning(options.dataDir);
  if (running === null) return startStack(options);
  const clients = clientsOf(running);
  const environment = environmentOf(running);
  return {
    services: createServices(environment, clients, options.log),
    environment,
    clients,
    urls: running,
    isJoined: true,
    stop: async () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

/** Starts the stack; what the inbox holds without an outcome is queued before this returns. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, log } = options;
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const engines = await startEngines(dataDir, options.s3Port ?? 0);
  const { endpoints } = engines;
  const clients = clientsOf(endpoints);
  const environment = environmentOf(endpoints);
  const services = createServices(environment, clients, log);
  const onError = (error: unknown) => log({ event: "local-error", error: String(error) });

  await createResources(clients);
  const announcer = new Announcer(services, onError);
  engines.onUpload((bucket, key) => announcer.notice(bucket, key));
  // What was dropped while nobody listened, or was in hand when the last process died.
  await sweep(services, new Date(Date.now() + 1000));
  const poller = new Poller(
    clients.sqs,
    environment.WINNOW_QUEUE_URL,
    (event) => ingestBatch(services, event),
    onError,
  );
  poller.start();
  const gateway = await startGateway(services, options.apiPort ?? 0);
  const urls = { s3: endpoints.s3, dynamo: endpoints.dynamo, api: gateway.url };
  if (dataDir !== null) {
    await announceRunning(dataDir, { pid: process.pid, ...endpoints, api: gateway.url });
  }
  return {
    services,
    environment,
    clients,
    urls,
    isJoined: false,
    stop: async () => {
      if (dataDir !== null) await withdrawRunning(dataDir);
      await closeServer(gateway.server);
      await announcer.stop();
      await poller.stop();
      for (const client of Object.values(clients)) client.destroy();
      await engines.stop();
    },
  };
}
