/** Cleans an archive again while drops come to it, and beside it to a copy that has nothing else to do. */
import { setTimeout as sleep } from "node:timers/promises";
import { openStack, type Stack } from "@winnow/local/stack";
import type { Page } from "./pages.ts";
import { type Memory, type Serving, serve } from "./serving.ts";

/** What the admin's routes of the API tell of an edition under way. */
interface Progress {
  phase: (typeof phases)[number];
  done: number;
  of: number | null;
}

export const phases = ["looking", "building", "comparing"] as const;

export interface Measured {
  seconds: number;
  /** Seconds of each phase that was seen. */
  phaseSeconds: Partial<Record<Progress["phase"], number>>;
  /** Milliseconds of each batch of drops, alone and beside the build, in pairs. */
  alone: number[];
  beside: number[];
  /** At the start, at each tenth of the way, and at the end. */
  memory: Memory[];
}

export interface MeasureOptions {
  /** Data folders with the same archive in them. */
  busyDir: string;
  idleDir: string;
  /** Drops of a batch, and pairs of batches on the way. */
  drops: number;
  pairs: number;
  pageOf: () => Page;
  /** Called with the share of the way that is behind. */
  onShare: (share: number, phase: string) => void;
}

/** How often the progress is asked for: often enough to see a pair due, seldom enough to cost nothing. */
const pollMs = 500;
const tenths = 10;

export async function measureBuild(options: MeasureOptions): Promise<Measured> {
  const { busyDir, idleDir, pairs, onShare } = options;
  const [busy, idle] = [await place(busyDir), await place(idleDir)];
  try {
    const batch = batches(options);
    // The first drops of a process meet cold code.
    for (const each of [busy, idle]) await batch(each);
    const measured: Measured = { seconds: 0, phaseSeconds: {}, alone: [], beside: [], memory: [] };
    const { alone, beside, memory } = measured;
    memory.push(await busy.serving.memory());
    const startedAt = performance.now();
    await ask(busy, "POST", "reingest", { now: true });
    for (;;) {
      const { progress, wish } = await ask(busy, "GET", "editions");
      if (progress === null && wish === null) break;
      if (progress !== null) {
        const { phase } = progress;
        const share = shareOf(progress);
        onShare(share, phase);
        if (share * tenths >= memory.length) memory.push(await busy.serving.memory());
        if (share * pairs >= beside.length) {
          // By turns, so that neither is always the first of a pair.
          const order = beside.length % 2 === 0 ? [busy, idle] : [idle, busy];
          for (const each of order) (each === busy ? beside : alone).push(await batch(each));
        }
        const before = Object.entries(measured.phaseSeconds)
          .filter(([other]) => other !== phase)
          .reduce((sum, [, seconds]) => sum + seconds, 0);
        measured.phaseSeconds[phase] = (performance.now() - startedAt) / 1000 - before;
      }
      await sleep(pollMs);
    }
    measured.seconds = (performance.now() - startedAt) / 1000;
    memory.push(await busy.serving.memory());
    return measured;
  } finally {
    for (const { stack, serving } of [busy, idle]) {
      await stack.stop();
      await serving.stop();
    }
  }
}

/** An archive that is served by a process of its own, with this one as its guest. */
interface Place {
  serving: Serving;
  stack: Stack;
}

async function place(dataDir: string): Promise<Place> {
  const serving = await serve(dataDir, "worker");
  const stack = await openStack({ dataDir, log: () => undefined });
  // An index that is there already has nothing to do while we measure.
  await (await fetch(`${serving.api}/search?q=word`)).arrayBuffer();
  return { serving, stack };
}

/** Drops a batch and waits for its outcomes; returns the milliseconds that it took. */
function batches({ drops, pageOf }: MeasureOptions): (place: Place) => Promise<number> {
  let dropped = 0;
  return async ({ serving, stack }) => {
    const made = Array.from({ length: drops }, () => {
      dropped += 1;
      return { key: `inbox/bench/live-${dropped}.html`, bytes: pageOf().bytes };
    });
    const settled = serving.settled(made.map(({ key }) => key));
    const startedAt = performance.now();
    for (const { key, bytes } of made) await stack.services.inbox.put(key, bytes);
    await settled;
    return performance.now() - startedAt;
  };
}

/** The share of all phases that is behind, each taken for a third. */
function shareOf({ phase, done, of }: Progress): number {
  const within = of === null || of === 0 ? 0 : Math.min(1, done / of);
  return (phases.indexOf(phase) + within) / phases.length;
}

/** Asks the admin's routes, as `--server` does. */
async function ask({ serving }: Place, method: string, path: string, body?: object) {
  const answer = await fetch(`${serving.api}/admin/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as { progress: Progress | null; wish: string | null };
}
