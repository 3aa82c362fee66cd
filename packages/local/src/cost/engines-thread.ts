/** The engines in a thread of their own, so that their processor time is not taken for the worker's. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Endpoints, startEngines } from "../engines.ts";

export interface EnginesApart {
  endpoints: Endpoints;
  stop(): Promise<void>;
}

/** Starts the engines over a data folder, apart from this thread. */
export async function startEnginesApart(dataDir: string): Promise<EnginesApart> {
  const thread = new Worker(new URL(import.meta.url), { workerData: { dataDir } });
  const fault = new Promise<never>((_, fail) => thread.once("error", fail));
  const told = new Promise<Endpoints>((tell) => thread.once("message", tell));
  const endpoints = await Promise.race([told, fault]);
  const ended = new Promise<void>((end) => thread.once("exit", () => end()));
  return {
    endpoints,
    async stop() {
      thread.postMessage("stop");
      await Promise.race([ended, fault]);
    },
  };
}

if (!isMainThread && parentPort) {
  const { dataDir } = workerData as { dataDir: string };
  const engines = await startEngines(dataDir, 0);
  parentPort.postMessage(engines.endpoints);
  parentPort.once("message", () => void engines.stop());
}
