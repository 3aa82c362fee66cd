/**
 * `npm run bench:stack -- [--settled 6000] [--articles 2000] [--parallel 2000] [--write]`: how soon a
 * start over settled drops answers, also after a kill, and how long a page of the list takes, in how
 * much memory. The stack is served by a process of its own. Prints.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openStack } from "@winnow/local/stack";
import { provenance, tableOf, writeSection } from "../shared/report.ts";
import {
  cpuMsSoFar,
  kill,
  maxRssMb,
  measureStart,
  middleOf,
  type Serving,
  serve,
} from "./start.ts";

const { values } = parseArgs({
  options: {
    settled: { type: "string", default: "6000" },
    articles: { type: "string", default: "2000" },
    parallel: { type: "string", default: "2000" },
    write: { type: "boolean", default: false },
  },
});

/** Pages of the list that are asked for one after the other. */
const pageCount = 300;

/** Starts of which the middle one counts. */
const startCount = 5;

/** Puts under way at once. */
const lanes = 8;

const section = await measure(
  Number(values.settled),
  Number(values.articles),
  Number(values.parallel),
);
process.stdout.write(section);
if (values.write) writeSection("stack", section);

async function measure(settled: number, articles: number, parallel: number): Promise<string> {
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
    const starts = [];
    for (let n = 0; n < startCount; n += 1) starts.push(await measureStart(dataDir));
    const start = middleOf(starts);
    const serving = await serve(dataDir);
    const idleMb = await maxRssMb(serving);
    const pages = await measurePages(serving);
    const answered = await ask(serving, parallel);
    const busyMb = await maxRssMb(serving);
    await kill(serving);
    const rows = [
      ["a start after a kill answers after, ms of processor time", String(start.cpuMs)],
      ["the same by the clock", String(start.openMs)],
      ["a page of 50, median ms by the clock", String(pages.medianMs)],
      ["a page of 50, 99th percentile", String(pages.highMs)],
      ["a page of 50, ms of processor time", pages.cpuMs.toFixed(1)],
      [`of ${parallel} requests at once, answered`, String(answered)],
      ["largest memory before any request, MB", String(idleMb)],
      ["largest memory after all of them, MB", String(busyMb)],
    ];
    return `## The embedded stack

${tableOf([`${settled} settled drops, ${articles} of them articles`, ""], rows)}

Invented pages, settled before; the stack is served by a process of its own, which is killed and started again: the middle
one of ${startCount} starts. Pages of the list are asked for one after the other, ${pageCount} of them, then the first page ${parallel} times at
once. The clock shows what else the machine does; the processor time does not.

\`npm run bench:stack -- --write\`, ${provenance()}.
`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measurePages(serving: Serving) {
  const ms: number[] = [];
  const cpuBefore = await cpuMsSoFar(serving);
  const first = `${serving.api}/articles?limit=50`;
  for (let url = first; ms.length < pageCount; ) {
    const startedAt = performance.now();
    const answer = await fetch(url);
    const { next } = (await answer.json()) as { next: string | null };
    ms.push(performance.now() - startedAt);
    url = next === null ? first : `${first}&cursor=${next}`;
  }
  const cpuMs = ((await cpuMsSoFar(serving)) - cpuBefore) / pageCount;
  ms.sort((one, other) => one - other);
  const at = (share: number) => Math.round(ms[Math.floor(ms.length * share)] ?? 0);
  return { medianMs: at(0.5), highMs: at(0.99), cpuMs };
}

/** Asks for the first page as often as is said, all at once; returns how many were answered. */
async function ask({ api }: Serving, parallel: number): Promise<number> {
  const asked = Array.from({ length: parallel }, async () => {
    const answer = await fetch(`${api}/articles?limit=50`);
    await answer.arrayBuffer();
    return answer.status;
  });
  return (await Promise.all(asked)).filter((status) => status === 200).length;
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
