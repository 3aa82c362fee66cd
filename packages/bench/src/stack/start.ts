/** How soon a process that serves an archive answers: by the clock, and in processor time. */
import { type ChildProcess, fork } from "node:child_process";

const server = new URL("./serve.ts", import.meta.url);

/** A start, from the process's own beginning on, in milliseconds. */
export interface Start {
  openMs: number;
  cpuMs: number;
  /** What the sweep took behind it, by the clock. */
  sweepMs: number;
}

/** A process that serves, and what it told of its start. */
export interface Serving extends Start {
  child: ChildProcess;
  /** Base URL of its API. */
  api: string;
}

/** Serves an archive by a process of its own. */
export async function serve(dataDir: string): Promise<Serving> {
  const child = fork(server, [dataDir]);
  const told = await new Promise((resolve) => child.once("message", resolve));
  return { child, ...(told as Omit<Serving, "child">) };
}

/** What the process that serves has taken of memory at most, in MB. */
export async function maxRssMb(serving: Serving): Promise<number> {
  return Math.round((await usageOf(serving)).maxRSS / 1024);
}

/** Processor time that the process that serves has taken so far, in milliseconds. */
export async function cpuMsSoFar(serving: Serving): Promise<number> {
  const { userCPUTime, systemCPUTime } = await usageOf(serving);
  return (userCPUTime + systemCPUTime) / 1000;
}

async function usageOf({ child }: Serving): Promise<NodeJS.ResourceUsage> {
  const told = new Promise((resolve) => child.once("message", resolve));
  child.send("usage");
  return (await told) as NodeJS.ResourceUsage;
}

/** Ends it as a failing machine would. */
export async function kill({ child }: Serving): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** Starts over an archive, and ends again. */
export async function measureStart(dataDir: string): Promise<Start> {
  const { openMs, cpuMs, sweepMs, ...serving } = await serve(dataDir);
  await kill({ ...serving, openMs, cpuMs, sweepMs });
  return { openMs, cpuMs, sweepMs };
}

/** The middle one by processor time. */
export function middleOf(starts: readonly Start[]): Start {
  const sorted = [...starts].sort((one, other) => one.cpuMs - other.cpuMs);
  return sorted[Math.floor(sorted.length / 2)] ?? { openMs: 0, cpuMs: 0, sweepMs: 0 };
}
