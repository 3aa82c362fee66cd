/** The scheduled sweep: queues the drops that have no outcome. */
import type { ListedDrop } from "@winnow/core/ports";
import { findUnsettled } from "@winnow/core/sweep";
import { type Services, servicesOfEnvironment } from "./services.ts";

/** Events are late by seconds, retries by minutes; what is older than this was lost. */
const graceMs = 60 * 60 * 1000;

/** Drops announced at once: bounds memory on an inbox of any size. */
const batchSize = 100;

/** The Lambda entry point. */
export async function handler(): Promise<{ queued: number }> {
  const services = servicesOfEnvironment();
  const before = new Date(services.clock.now().getTime() - graceMs);
  return { queued: await sweep(services, before) };
}

/** Queues every drop older than `before` that has no outcome; returns how many. */
export async function sweep(services: Services, before: Date): Promise<number> {
  let queued = 0;
  let batch: ListedDrop[] = [];
  const flush = async () => {
    await services.queue.announce(services.inboxBucket, batch);
    queued += batch.length;
    batch = [];
  };
  for await (const drop of findUnsettled(services, before.toISOString())) {
    batch.push(drop);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  services.log({ event: "sweep", queued });
  return queued;
}
