/**
 * `npm run bench:throughput`: ingests pages end to end on the embedded stack; pages a second, latency,
 * memory, calls and capacity units a page, and the dollars that follow. Prints; `--write` puts the
 * section into `RESULTS.md`.
 */

import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { measureRun } from "@winnow/local/cost/measured-run";
import { missingDevData, pagesOf } from "../shared/dev-data.ts";
import { progressOf } from "../shared/progress.ts";
import { writeSection } from "../shared/report.ts";
import { throughputSection } from "./throughput-section.ts";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    write: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

const missing = missingDevData();
if (missing === null) await main(Number(options.pages));
else console.log(`bench:throughput: nothing is measured without the development data; ${missing}`);

async function main(count: number): Promise<void> {
  if (!(count > 0)) throw new Error(`--pages ${options.pages}: expected a count`);
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const run = await measureRun(samplePages(count), {
    onPage: progressOf("throughput", count),
    collectGarbage,
  });
  const section = throughputSection(run);
  console.log(options.json ? JSON.stringify(run, null, 2) : section);
  if (options.write) writeSection("throughput", section);
}

/** Pages of the development set in its own order; few share a publisher, and none its bytes. */
async function* samplePages(count: number) {
  let left = count;
  for await (const { id, bytes } of pagesOf("wcxb")) {
    if (left === 0) return;
    left -= 1;
    yield { key: `inbox/bench/${id}.html`, bytes };
  }
}
