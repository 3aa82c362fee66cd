/** What it takes to import a module: each in a process of its own, as a function's first call does. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withBundle } from "./with-bundle.ts";

const root = new URL("../../../../", import.meta.url);

const worker = "packages/functions/src/ingest.ts";
const cleaner = "packages/core/src/pipeline/extract.ts";

/** The worker as it is deployed; the cleaner alone; what is loaded from source. */
const modules: readonly Pick<Loading, "module" | "isBundled">[] = [
  { module: worker, isBundled: true },
  { module: cleaner, isBundled: true },
  { module: worker, isBundled: false },
  { module: "packages/core/src/pipeline/ingest.ts", isBundled: false },
];

interface Run {
  /** Processor time. */
  ms: number;
  heapMb: number;
  /** The same of the first page, for the module that cleans one. */
  pageMs: number | null;
}

export interface Loading extends Run {
  /** From the project's root. */
  module: string;
  isBundled: boolean;
}

const runs = 5;

/** Imports each module; `page` is the one that the cleaner cleans first. */
export async function measureLoading(page: Uint8Array): Promise<Loading[]> {
  const folder = await mkdtemp(join(tmpdir(), "winnow-page-"));
  try {
    const file = join(folder, "page.html");
    await writeFile(file, page);
    const empty = await middleOf(["data:text/javascript,"]);
    const loaded: Loading[] = [];
    for (const { module, isBundled } of modules) {
      const source = new URL(module, root);
      const measure = (specifier: string) =>
        middleOf(module === cleaner ? [specifier, file] : [specifier]);
      const run = await (isBundled ? withBundle(source, measure) : measure(source.href));
      const [ms, heapMb] = [run.ms - empty.ms, run.heapMb - empty.heapMb];
      loaded.push({ ...run, module, isBundled, ms, heapMb });
    }
    return loaded;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The middle run of an import, by its time. */
async function middleOf(what: readonly string[]): Promise<Run> {
  const all: Run[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await importOnce(what));
  const middle = all.toSorted((a, b) => a.ms - b.ms)[runs >> 1];
  if (middle === undefined) throw new Error("no run");
  return middle;
}

const program = `
import { readFileSync } from "node:fs";
const msSince = (before) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const [, specifier, file] = process.argv;
const before = process.cpuUsage();
const module = await import(specifier);
const ms = msSince(before);
gc();
const heapMb = process.memoryUsage().heapUsed / 1e6;
let pageMs = null;
if (file !== undefined) {
  const capture = { bytes: readFileSync(file), url: null, capturedAt: "2100-01-01T00:00:00Z" };
  const beforePage = process.cpuUsage();
  module.extract({ ...capture, contentType: null });
  pageMs = msSince(beforePage);
}
console.log(JSON.stringify({ ms, heapMb, pageMs }));
process.exit();
`;

async function importOnce(what: readonly string[]): Promise<Run> {
  const args = ["--expose-gc", "--input-type=module", "--eval", program, ...what];
  const cwd = fileURLToPath(root);
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
  return JSON.parse(stdout);
}
