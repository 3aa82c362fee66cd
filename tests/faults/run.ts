/** One run of the pipeline over the drops, on its own archive: announce, work, sweep, work. */
import { sweep } from "@winnow/functions/sweep";
import { IngestQueue } from "@winnow/store/sqs";
import { contentsOf } from "../support/contents.ts";
import { Disturbance, type FaultKind } from "../support/disturbance.ts";
import { type Delivery, drain } from "../support/event-source.ts";
import type { Archive, World } from "../support/world.ts";
import { keys } from "./drops.ts";

export interface Fault {
  at: number;
  kind: FaultKind;
}

export interface Run {
  archive: Archive;
  disturbance: Disturbance;
  /** What the table says in the end. */
  contents: Record<string, unknown>[];
}

/** Later than every drop: the sweep looks at all of them. */
const always = () => new Date(Date.now() + 60_000);

/** How a run goes; by default each event alone, once, and with no fault. */
export interface Conditions {
  fault?: Fault | null;
  batchSize?: number;
  retries?: Delivery["retries"];
  /** The keys whose events arrive, in this order; the others' are lost. */
  events?: readonly string[];
}

/** An archive with a watch on its clients, before anything happens. */
export async function openRun(world: World): Promise<Omit<Run, "contents">> {
  const archive = await world.freshArchive();
  const disturbance = new Disturbance();
  disturbance.watch(archive.clients);
  return { archive, disturbance };
}

/** Runs to the end, whatever happens on the way, and returns what the table then says. */
export async function runThrough(world: World, conditions: Conditions = {}): Promise<Run> {
  const { fault = null, events = keys } = conditions;
  const run = await openRun(world);
  await announce(world, run.archive, events);
  run.disturbance.plan(fault?.at, fault?.kind);
  await work(world, run, conditions);
  await sweepThrough(world, run, conditions);
  return { ...run, contents: contentsOf(await run.archive.items()) };
}

/** Lets the worker take what is queued. */
export function work(
  world: World,
  { archive, disturbance }: Omit<Run, "contents">,
  { batchSize = 1, retries = "first" }: Conditions = {},
): Promise<void> {
  return drain(world, archive, { batchSize, disturbance, retries });
}

/** Sends the events of drops, in the given order, as the bucket does. */
export async function announce(
  world: World,
  { services, variables }: Archive,
  events: readonly string[],
): Promise<void> {
  const listed = await Array.fromAsync(world.inbox.list());
  const found = events.flatMap((key) => listed.filter((drop) => drop.key === key));
  const queue = new IngestQueue(world.owner.sqs, {
    queue: String(variables.WINNOW_QUEUE_URL),
    deadLetters: String(variables.WINNOW_DEAD_LETTER_QUEUE_URL),
  });
  for (const drop of found) await queue.announce(services.inboxBucket, [drop]);
}

/** Sweeps and works; a sweep that fails is run again, as its schedule does. Returns how many it queued. */
export async function sweepThrough(
  world: World,
  run: Omit<Run, "contents">,
  conditions: Conditions = {},
): Promise<number> {
  const { archive, disturbance } = run;
  // The first may meet the fault; a second one that fails has found something else.
  let queued = await sweep(archive.services, always()).catch(() => null);
  disturbance.revive();
  queued ??= await sweep(archive.services, always());
  await work(world, run, conditions);
  return queued;
}
