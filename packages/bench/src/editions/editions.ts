/**
 * `npm run bench:editions`: an archive is cleaned again on the embedded stack as `winnow serve` does it,
 * and live drops come meanwhile. Tells the rate, the memory at every tenth of the way, and how long a
 * batch of drops takes alone and beside the build. `--write` puts the section into `RESULTS.md`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openStack, type Stack } from "@winnow/local/stack";
import { Random } from "../dedup/random.ts";
import { type Maker, reportOf } from "../dedup/reports.ts";
import { Vocabulary } from "../dedup/words.ts";
import { provenance, writeSection } from "../shared/report.ts";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "20000" },
    drops: { type: "string", default: "40" },
    write: { type: "boolean", default: false },
  },
});
const [pageCount, dropCount] = [Number(options.pages), Number(options.drops)];
if (!(pageCount > 0 && dropCount > 0)) throw new Error("--pages and --drops: expected counts");

const random = new Random(11);
const maker: Maker = { random, words: new Vocabulary(random) };
const pollMs = 20;

function pageOf(n: number): Uint8Array {
  const { title, paragraphs } = reportOf(maker, 7);
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  const url = `https://paper-${n % 20}.example/${n}`;
  return Buffer.from(
    `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1>${text}</article></body></html>`,
  );
}

let dropped = 0;

/** Drops pages and waits until nothing is queued; returns the milliseconds that it took. */
async function drop({ services }: Stack, count: number): Promise<number> {
  const startedAt = performance.now();
  for (let n = 0; n < count; n += 1) {
    dropped += 1;
    await services.inbox.put(`inbox/bench/${dropped}.html`, pageOf(dropped));
  }
  while ((await services.queue.depth()) > 0) await sleep(pollMs);
  return performance.now() - startedAt;
}

/** Asks the admin's routes of the API, as `--server` does. */
async function ask({ urls }: Stack, method: string, path: string, body?: object) {
  const answer = await fetch(`${urls.api}/admin/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as { progress: object | null; wish: string | null };
}

const dataDir = await mkdtemp(join(tmpdir(), "winnow-bench-"));
const stack = await openStack({ dataDir, reingest: "off", log: () => undefined });
try {
  while (dropped < pageCount) await drop(stack, Math.min(200, pageCount - dropped));
  const alone = [await drop(stack, dropCount), await drop(stack, dropCount)];
  await ask(stack, "POST", "reingest", { now: true });
  const startedAt = performance.now();
  const beside: number[] = [];
  const memory: number[] = [];
  for (;;) {
    const { progress, wish } = await ask(stack, "GET", "editions");
    if (progress === null && wish === null) break;
    memory.push(process.memoryUsage().rss / 1e6);
    if (progress !== null) beside.push(await drop(stack, dropCount));
    await sleep(2000);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const section = sectionOf({ alone, beside, memory, seconds });
  console.log(section);
  if (options.write) writeSection("editions", section);
} finally {
  await stack.stop();
  await rm(dataDir, { recursive: true });
}

interface Measured {
  alone: number[];
  beside: number[];
  memory: number[];
  seconds: number;
}

function sectionOf({ alone, beside, memory, seconds }: Measured): string {
  const perDrop = (all: number[]) => (medianOf(all) / dropCount).toFixed(1);
  const tenths = Array.from({ length: 10 }, (_, n) => memory[Math.floor((n * memory.length) / 10)]);
  const slower = (medianOf(beside) / medianOf(alone) - 1) * 100;
  return `## Cleaning an archive again

${pageCount} invented pages on the embedded stack, looked at, built and compared as \`winnow serve\` does it, with the engines in the
same process, while batches of ${dropCount} drops come: ${seconds.toFixed(0)} s in all. A drop takes ${perDrop(alone)} ms alone and ${perDrop(beside)} ms beside the build
(medians of ${alone.length} and ${beside.length} batches; ${slower.toFixed(0)} %). Memory of the process at every tenth of the way, in MB:
${tenths.map((mb) => Math.round(mb ?? 0)).join(", ")}.

\`npm run bench:editions -- --write\`, ${provenance()}.
`;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
