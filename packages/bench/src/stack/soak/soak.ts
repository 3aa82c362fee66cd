/** A soak: many processes drop into one archive at once while its owner is killed again and again. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStack } from "@winnow/local/stack";
import { Random } from "../../dedup/random.ts";
import { Client } from "./client.ts";
import { contentsOf } from "./contents.ts";
import { writeShares } from "./pages.ts";

export interface SoakOptions {
  drops: number;
  clients: number;
  /** How often the process that serves the archive is killed, at instants of chance. */
  kills: number;
  seed: number;
  /** Called with the archive of the wild run, before it is thrown away. */
  inspect?: (dataDir: string) => Promise<void>;
  onStage?: (said: string) => void;
}

export interface Soaked {
  /** Items of the calm run, and of the wild one. */
  itemCounts: { calm: number; wild: number };
  /** Items of one run that the other has not; none where the runs equal each other. */
  missing: string[];
  surplus: string[];
  /** After how many settled drops the owner was killed. */
  killedAt: number[];
}

const pollMs = 20;

/** Runs the same drops calmly by one process, and wildly by many, and compares what came of it. */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const { drops, clients, onStage = () => undefined } = options;
  const folder = await mkdtemp(join(tmpdir(), "winnow-soak-"));
  const all: Client[] = [];
  try {
    const shares = await writeShares(join(folder, "pages"), drops, clients);
    const calmDir = join(folder, "calm");
    const wildDir = join(folder, "wild");
    const settled = new Set<string>();
    const settle = (key: string) => settled.add(key);
    const alone = new Client(shares, calmDir);
    const many = shares.map((share) => new Client([share], wildDir, settle));
    all.push(alone, ...many);
    // At once: the two share nothing but the pages and the machine.
    const [killedAt] = await Promise.all([
      killOwners(wildDir, many, settled, options),
      alone.ended,
      ...many.map(({ ended }) => ended),
    ]);
    const calm = await readAll(calmDir);
    const wild = await readAll(wildDir);
    onStage(`${calm.length} items of the calm run, ${wild.length} of the wild one`);
    await options.inspect?.(wildDir);
    return {
      itemCounts: { calm: calm.length, wild: wild.length },
      missing: without(calm, wild),
      surplus: without(wild, calm),
      killedAt,
    };
  } finally {
    await Promise.all(all.map((client) => client.end()));
    await rm(folder, { recursive: true });
  }
}

/** Kills whoever serves, after so many settled drops as chance says; says after how many it was. */
async function killOwners(
  dataDir: string,
  clients: readonly Client[],
  settled: ReadonlySet<string>,
  { drops, kills, seed, onStage = () => undefined }: SoakOptions,
): Promise<number[]> {
  const random = new Random(seed);
  const due = Array.from({ length: kills }, () => random.between(0, drops - 1)).sort(ascending);
  const killed: number[] = [];
  const ends = Promise.allSettled(clients.map(({ ended }) => ended));
  let isOver = false;
  ends.then(() => {
    isOver = true;
  });
  for (const at of due) {
    while (!isOver && settled.size < at) await sleep(pollMs);
    // Between two owners there is nobody to kill.
    for (let victim: Client | undefined; !isOver && victim === undefined; ) {
      const pid = await ownerOf(dataDir);
      victim = clients.find((client) => client.pid === pid);
      if (victim === undefined) {
        await sleep(pollMs);
        continue;
      }
      killed.push(settled.size);
      await victim.kill();
      onStage(`killed the owner after ${killed.at(-1)} of ${drops} drops`);
    }
  }
  return killed;
}

/** The process that serves a folder now; `null` where none says so. */
async function ownerOf(dataDir: string): Promise<number | null> {
  try {
    return JSON.parse(await readFile(join(dataDir, "running.json"), "utf8")).pid;
  } catch {
    return null;
  }
}

async function readAll(dataDir: string): Promise<string[]> {
  const stack = await openStack({ dataDir, log: () => undefined });
  try {
    await stack.caughtUp();
    return await contentsOf(stack);
  } finally {
    await stack.stop();
  }
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return items.filter((item) => !there.has(item));
}

function ascending(one: number, other: number): number {
  return one - other;
}
