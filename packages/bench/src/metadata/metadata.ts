/**
 * `npm run bench:metadata`: how often each extractor tells title, author and date rightly, and how
 * often it tells one that the page does not say. Writes the table into `RESULTS.md`.
 *
 * `--peers ours,…` runs some and leaves the rows of the others out, `--limit N` takes N pages of each
 * set; with either, nothing is written.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { quietPeers } from "../peers/index.ts";
import { missingDevData } from "../shared/dev-data.ts";
import { progressOf } from "../shared/progress.ts";
import { writeSection } from "../shared/report.ts";
import { isExact } from "../training/fields/exact.ts";
import outOfFold from "../training/fields/out-of-fold.json" with { type: "json" };
import { type FieldReader, type FieldValues, fieldReaders } from "../training/fields/readers.ts";
import { type FieldRow, fieldRowsOf, fieldSets } from "../training/fields/rows.ts";
import { FieldTally, type FieldTotals, groupsOf } from "../training/fields/tally.ts";
import { metadataSection } from "./metadata-section.ts";

const { values: options } = parseArgs({
  options: { peers: { type: "string" }, limit: { type: "string" } },
});
const data = fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

/** Pages of the largest set; progress needs a total. */
const mostPages = 1355;

const missing = missingDevData();
if (missing === null) await main();
else console.log(`bench:metadata: nothing is scored without the development data; ${missing}`);

async function main(): Promise<void> {
  const names = options.peers?.split(",") ?? fieldReaders.map(({ name }) => name);
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit);
  quietPeers();
  const rows: { label: string; totals: FieldTotals }[] = [];
  for (const reader of fieldReaders.filter(({ name }) => names.includes(name))) {
    rows.push({ label: reader.label, totals: await totalsOf(reader, limit) });
  }
  rows.push({ label: "**Winnow, out of fold** [1]", totals: outOfFold });
  const section = metadataSection(rows);
  console.log(section);
  const isWhole = options.peers === undefined && options.limit === undefined;
  if (isWhole) writeSection("metadata", section);
  else process.stderr.write("a part of the peers or pages: RESULTS.md stays as it is\n");
}

async function totalsOf(reader: FieldReader, limit: number): Promise<FieldTotals> {
  const tally = new FieldTally();
  for (const set of fieldSets) {
    const progress = progressOf(`${reader.name}, ${set}`, Math.min(mostPages, limit));
    let read = 0;
    for (const page of fieldRowsOf(set, data)) {
      if (read++ >= limit) break;
      // Most pages of other types say neither author nor date; the table is about articles.
      if (set !== "wcxb" || page.type === "article")
        count(page, await valuesOf(reader, page), tally);
      progress();
    }
  }
  return tally.totals();
}

/** A page on which an extractor throws is one that it tells nothing of. */
async function valuesOf(reader: FieldReader, page: FieldRow): Promise<FieldValues> {
  try {
    return await reader.read(page);
  } catch {
    return { title: null, author: null, date: null };
  }
}

function count(page: FieldRow, values: FieldValues, tally: FieldTally): void {
  for (const field of ["title", "author", "date"] as const) {
    const gold = page.gold[field];
    const value = values[field];
    if (gold === null) continue;
    const told = {
      hasGold: gold !== "",
      isTold: value !== null,
      isExact: value !== null && gold !== "" && isExact(field, gold, value),
    };
    for (const group of groupsOf(page)) tally.add(group, field, told);
  }
}
