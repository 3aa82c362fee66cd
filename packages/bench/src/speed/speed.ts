/**
 * `npm run bench:speed`: processor time a page, ours and the peers, and how ours grows with the page.
 * Prints the tables; `--write` puts them into `RESULTS.md`.
 */
import { parseArgs } from "node:util";
import { type DevPage, missingDevData, pagesOf } from "../shared/dev-data.ts";
import { measureGrowth } from "../shared/growth.ts";
import { writeSection } from "../shared/report.ts";
import { measureContenders } from "./speed-contenders.ts";
import { speedSection } from "./speed-section.ts";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "80" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

const missing = missingDevData();
if (missing === null) await main();
else console.log(`bench:speed: nothing is measured without the development data; ${missing}`);

async function main(): Promise<void> {
  const pages: DevPage[] = [];
  for await (const page of pagesOf("wcxb")) pages.push(page);
  const sample = { pageCount: Number(options.pages), seed: Number(options.seed) };
  if (!(sample.pageCount > 0)) throw new Error(`--pages ${options.pages}: expected a count`);
  const speed = await measureContenders(pages, sample);
  const growth = await measureGrowth(pages, sample.seed);
  const section = speedSection(speed, growth, sample);
  console.log(options.json ? JSON.stringify({ speed, growth }, null, 2) : section);
  if (options.write) writeSection("speed", section);
}
