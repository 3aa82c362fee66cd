/**
 * `npm run bench:stack -- [--settled 6000] [--articles 2000] [--parallel 2000]`: how soon a start over
 * settled drops answers, also after a kill, and how long a page of the list takes, in how much
 * memory. The stack is served by a process of its own. Prints.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openStack, type Stack } from "@winnow/local/stack";

const { values } = parseArgs({
  options: {
    settled: { type: "string", default: "6000" },
    articles: { type: "string", default: "2000" },
    parallel: { type: "string", default: "2000" },
    serve: { type: "string" },
  },
});

/** Pages of the list that are asked for one after the other. */
const pageCount = 300;

/** Puts under way at once. */
const lanes = 8;

if (values.serve !== undefined) await serveTo(values.serve);
else await measure(Number(values.settled), Number(values.articles), Number(values.parallel));

async function measure(settled: number, articles: number, parallel: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "winnow-bench-stack-"));
  try {
    const dataDir = join(folder, "archive");
    await fill(dataDir, articles, (n) => `inbox/articles/${n}.txt`, article);
    await fill(
      dataDir,
      settled - articles,
      (n) => `inbox/stubs/${n}.txt`,
      (n) => `Stub ${n}`,
    );
    print(`${settled} settled drops, ${articles} of them articles`);
    const calm = await serve(dataDir);
    print(`start: ${calm.openMs} ms, its sweep another ${calm.sweepMs} ms`);
    await kill(calm.child);
    const again = await serve(dataDir);
    print(`start after a kill: ${again.openMs} ms, its sweep another ${again.sweepMs} ms`);
    await measurePages(again.api, parallel);
    print(`largest memory of the process that serves: ${await maxRssMb(again.child)} MB`);
    await kill(again.child);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measurePages(api: string, parallel: number): Promise<void> {
  const ms: number[] = [];
  let url = `${api}/articles?limit=50`;
  for (let n = 0; n < pageCount; n += 1) {
    const startedAt = performance.now();
    const answer = await fetch(url);
    const { next } = (await answer.json()) as { next: string | null };
    ms.push(performance.now() - startedAt);
    url = `${api}/articles?limit=50${next === null ? "" : `&cursor=${next}`}`;
  }
  ms.sort((a, b) => a - b);
  const at = (share: number) => Math.round(ms[Math.floor(ms.length * share)] ?? 0);
  print(`a page of 50: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
  const startedAt = performance.now();
  const asked = Array.from({ length: parallel }, async () => {
    const answer = await fetch(`${api}/articles?limit=50`);
    await answer.arrayBuffer();
    return answer.status;
  });
  const statuses = await Promise.all(asked);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  print(
    `${parallel} at once: ${statuses.filter((s) => s === 200).length} answered in ${seconds} s`,
  );
}

/** Drops so many pages and waits until each is settled. */
async function fill(
  dataDir: string,
  count: number,
  keyOf: (n: number) => string,
  bodyOf: (n: number) => string,
): Promise<void> {
  const stack = await openStack({ dataDir, log: () => undefined });
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < count; n = next++) {
      await stack.services.inbox.put(keyOf(n), Buffer.from(bodyOf(n)));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  while ((await stack.services.queue.depth()) > 0) await sleep(200);
  await stack.stop();
}

/** An article that is like no other, of a day of its own. */
function article(n: number): string {
  const day = new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const words = Array.from({ length: 160 }, (_, k) => `w${(n * 7919 + k * k * 31) % 99_991}`);
  const lines = Array.from(
    { length: 4 },
    (_, k) => `${words.slice(k * 40, k * 40 + 40).join(" ")}.`,
  );
  return [`Report ${n}`, `Published ${day}`, "", ...lines].join("\n");
}

interface Serving {
  child: ChildProcess;
  api: string;
  openMs: number;
  sweepMs: number;
}

async function serve(dataDir: string): Promise<Serving> {
  const child = fork(new URL(import.meta.url), ["--serve", dataDir]);
  const told = await new Promise((resolve) => child.once("message", resolve));
  return { child, ...(told as Omit<Serving, "child">) };
}

/** The process that serves: tells when it answers, and its memory when asked. */
async function serveTo(dataDir: string): Promise<void> {
  const openMs = () => Math.round(performance.now());
  const stack: Stack = await openStack({ dataDir, log: () => undefined });
  const openedAt = openMs();
  await stack.caughtUp();
  process.send?.({ api: stack.urls.api, openMs: openedAt, sweepMs: openMs() - openedAt });
  process.on("message", () => process.send?.(Math.round(process.resourceUsage().maxRSS / 1024)));
}

async function maxRssMb(child: ChildProcess): Promise<unknown> {
  const told = new Promise((resolve) => child.once("message", resolve));
  child.send("memory");
  return told;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
