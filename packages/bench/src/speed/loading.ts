/** What it takes to import a module: each in a process of its own, as a function's first call does. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withBundle } from "./with-bundle.ts";

const root = new URL("../../../../", import.meta.url);

const worker = "packages/functions/src/ingest.ts";
/** What a worker loads, and what a program does that brings its own cleaner and stores. */
const modules = [worker, "packages/core/src/pipeline/ingest.ts"];

export interface Loading {
  /** From the project's root. */
  module: string;
  isBundled: boolean;
  /** Processor time. */
  ms: number;
  heapMb: number;
}

const runs = 5;

export async function measureLoading(): Promise<Loading[]> {
  const empty = await middleOf("data:text/javascript,");
  const loaded: Loading[] = [];
  const measure = async (module: string, specifier: string, isBundled: boolean) => {
    const { ms, heapMb } = await middleOf(specifier);
    loaded.push({ module, isBundled, ms: ms - empty.ms, heapMb: heapMb - empty.heapMb });
  };
  await withBundle(new URL(worker, root), (bundle) => measure(worker, bundle, true));
  for (const module of modules) await measure(module, new URL(module, root).href, false);
  return loaded;
}

/** The middle run of an import, by its time. */
async function middleOf(specifier: string): Promise<{ ms: number; heapMb: number }> {
  const all: { ms: number; heapMb: number }[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await importOnce(specifier));
  const middle = all.toSorted((a, b) => a.ms - b.ms)[runs >> 1];
  if (middle === undefined) throw new Error("no run");
  return middle;
}

const program = `
const before = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
gc();
const heapMb = process.memoryUsage().heapUsed / 1e6;
console.log(JSON.stringify({ ms: (user + system) / 1000, heapMb }));
process.exit();
`;

async function importOnce(specifier: string): Promise<{ ms: number; heapMb: number }> {
  const args = ["--expose-gc", "--input-type=module", "--eval", program, specifier];
  const cwd = fileURLToPath(root);
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
  return JSON.parse(stdout);
}
