/**
 * `npm run bench:speed`: processor time a page, ours and the peers, on pages of all sizes and on those of
 * ordinary articles; how ours grows with the page; what it takes to load it.
 * Prints the tables; `--write` puts them into `RESULTS.md`.
 */
import { parseArgs } from "node:util";
import { type DevPage, missingDevData, pagesOf } from "../shared/dev-data.ts";
import { measureGrowth } from "../shared/growth.ts";
import { writeSection } from "../shared/report.ts";
import { measureLoading } from "./loading.ts";
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
  const ordinary = pages.filter(isOrdinary);
  for await (const page of pagesOf("segments")) if (isOrdinary(page)) ordinary.push(page);
  const sample = { pageCount: Number(options.pages), seed: Number(options.seed) };
  if (!(sample.pageCount > 0)) throw new Error(`--pages ${options.pages}: expected a count`);
  const bySize = ordinary.toSorted((one, other) => one.bytes.length - other.bytes.length);
  const first = bySize[bySize.length >> 1]?.bytes ?? new Uint8Array();
  const loading = await measureLoading(first);
  const speed = {
    ordinary: await measureContenders(ordinary, sample),
    all: await measureContenders(pages, sample),
  };
  const growth = await measureGrowth(pages, sample.seed);
  const firstPageKb = first.length / 1000;
  const section = speedSection(speed, growth, loading, { ...sample, firstPageKb });
  console.log(options.json ? JSON.stringify({ speed, growth, loading }, null, 2) : section);
  if (options.write) writeSection("speed", section);
}

/** An article of 50 to 150 KB; the segments are articles, all of them. */
function isOrdinary({ set, pageType, bytes }: DevPage): boolean {
  const isArticle = set === "segments" || pageType === "article";
  return isArticle && bytes.length >= 50_000 && bytes.length <= 150_000;
}
