/** What works on the engines: the worker, its sweep, the indexer and the API. Readers and guests do not load it. */
import { join } from "node:path";
import { nameFirst } from "@winnow/functions/editions";
import type { Environment } from "@winnow/functions/environment";
import { ingestBatch } from "@winnow/functions/ingest";
import type { Log } from "@winnow/functions/log";
import { createServices } from "@winnow/functions/services";
import type { Announcer } from "../announcer.ts";
import type { Engines } from "../engines.ts";
import { startGateway } from "../gateway.ts";
import { clientsOf, createResources, environmentOf } from "../resources.ts";
import { Takedowns } from "../takedowns.ts";
import { CatchUp } from "./catch-up.ts";
import { Indexing } from "./indexing.ts";
import { Keeping } from "./keeping.ts";
import { Poller } from "./poller.ts";

export interface WorkOptions {
  dataDir: string | null;
  apiPort: number;
  log: Log;
  /** Whether the editions are kept, and what the schedule may do by itself; `null` leaves them alone. */
  reingest: Environment["WINNOW_REINGEST"] | null;
  /** How often the schedule asks whether another cleaner is installed; the first time at the start. */
  reingestEveryMs: number;
}

/** What runs on the engines of a process that serves. */
export interface Work {
  /** Base URL of the API; `null` without one. */
  api: string | null;
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts to work on what is dropped. */
export async function startWork(
  { endpoints, queues }: Engines,
  announcer: Announcer,
  { dataDir, apiPort, log, reingest, reingestEveryMs }: WorkOptions,
): Promise<Work> {
  const clients = clientsOf(endpoints);
  const environment = { ...environmentOf(endpoints), WINNOW_REINGEST: reingest ?? "off" };
  const services = createServices(environment, clients, log);
  const onError = (error: unknown) => log({ event: "local-error", error: String(error) });
  await createResources(clients);
  // What is new is of the cleaner that begins to fill it: nothing of it has to be cleaned again.
  await nameFirst(services);
  announcer.begin(queues);
  const folder = dataDir === null ? null : join(dataDir, "queues");
  const catchUp = new CatchUp({ services, clients, queues, folder, onError });
  const poller = new Poller(
    clients.sqs,
    environment.WINNOW_QUEUE_URL,
    (event) => ingestBatch(services, event),
    onError,
  );
  const indexing = new Indexing({ services, queues, onError });
  const kept = { services, clients, queues, everyMs: reingestEveryMs, onError };
  const keeping = reingest === null ? null : new Keeping(kept);
  const takedowns = new Takedowns(services, onError);
  const gateway = await startGateway(services, apiPort, indexing);
  catchUp.start();
  poller.start();
  indexing.start();
  keeping?.start();
  takedowns.start();
  return {
    api: gateway.url,
    caughtUp: () => catchUp.done(),
    stop: async () => {
      await gateway.stop();
      await takedowns.stop();
      await keeping?.stop();
      await indexing.stop();
      await poller.stop();
      await catchUp.stop();
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
