/** Times of queries: warm in this process, and cold in fresh ones. */
import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { SearchRequest } from "@winnow/search/index";
import { SqliteIndex } from "@winnow/search/sqlite";
import type { QueryKind } from "./queries.ts";

/** Milliseconds: of the processor, which other processes do not change, and of the clock. */
export interface Times {
  cpuP50: number;
  cpuP99: number;
  clockP50: number;
  clockP99: number;
}

export interface KindTimes {
  kind: string;
  hits: number;
  relevance: Times;
  newest: Times;
  overview: Times;
}

/** A query counts by the best of so many times: whatever else runs on the machine only adds. */
const times = 3;

const request = { stories: "collapse", limit: 20, cursor: null } as const;

/** Asks every query of every kind, once before it counts. */
export async function measureWarm(path: string, kinds: readonly QueryKind[]): Promise<KindTimes[]> {
  const index = SqliteIndex.open(path, { readOnly: true });
  const measured: KindTimes[] = [];
  for (const { kind, queries } of kinds) {
    const by = (order: SearchRequest["order"]) =>
      timesOf(queries, (query) => index.search({ ...request, query, order }));
    let hits = 0;
    for (const query of queries) hits += await index.count(query);
    process.stderr.write(`asking: ${kind}\n`);
    measured.push({
      kind,
      hits: hits / queries.length,
      relevance: await by("relevance"),
      newest: await by("newest"),
      overview: await timesOf(queries, (query) => index.overview(query)),
    });
  }
  await index.close();
  return measured;
}

async function timesOf(
  queries: readonly string[],
  ask: (query: string) => Promise<unknown>,
): Promise<Times> {
  const cpu = queries.map(() => Number.POSITIVE_INFINITY);
  const clock = queries.map(() => Number.POSITIVE_INFINITY);
  // In rounds: what was asked last is remembered, and no query may come right behind itself.
  for (let time = 0; time <= times; time += 1) {
    for (const [at, query] of queries.entries()) {
      const [cpuBefore, before] = [process.cpuUsage(), performance.now()];
      await ask(query);
      const clockMs = performance.now() - before;
      const { system, user } = process.cpuUsage(cpuBefore);
      if (time === 0) continue; // once before it counts
      clock[at] = Math.min(clock[at] ?? clockMs, clockMs);
      cpu[at] = Math.min(cpu[at] ?? Number.POSITIVE_INFINITY, (user + system) / 1000);
    }
  }
  return {
    cpuP50: percentile(cpu, 0.5),
    cpuP99: percentile(cpu, 0.99),
    clockP50: percentile(clock, 0.5),
    clockP99: percentile(clock, 0.99),
  };
}

/** The smallest value that a share of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export interface ColdTimes {
  kind: string;
  p50: number;
  worst: number;
}

const worker = fileURLToPath(new URL("cold-worker.ts", import.meta.url));
const run = promisify(execFile);

/**
 * Opens the file and asks one query, each time in a new process and after the system was told to
 * forget the file's pages. The clock counts, from opening on.
 */
export async function measureCold(
  path: string,
  kinds: readonly QueryKind[],
  runs: number,
): Promise<ColdTimes[]> {
  const times: ColdTimes[] = [];
  for (const { kind, queries } of kinds) {
    const clock: number[] = [];
    for (const query of queries.slice(0, runs)) {
      execFileSync("dd", [`if=${path}`, "iflag=nocache", "count=0"], { stdio: "ignore" });
      const { stdout } = await run(process.execPath, [worker, path, query]);
      clock.push(Number(stdout));
    }
    times.push({ kind, p50: percentile(clock, 0.5), worst: Math.max(...clock) });
  }
  return times;
}
