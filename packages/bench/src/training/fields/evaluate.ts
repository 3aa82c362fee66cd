/**
 * Scores titles, authors and dates on pages that the models have not learned from:
 * `node evaluate.ts DATA-FOLDER MODELS-FOLDER [--json]`. The pipeline's own code reads each page with
 * the models of the fold that holds the page out.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type FieldModels, modelsOf, readMetadata } from "@winnow/core/metadata";
import { type Field, isExact } from "./exact.ts";
import { inputOf } from "./reading.ts";
import { fieldRowsOf, foldCount, teachingSets } from "./rows.ts";
import { FieldTally, groupsOf } from "./tally.ts";

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const [data = "", folder = ""] = positionals;

const models = Array.from({ length: foldCount }, (_, fold): FieldModels => {
  const fileOf = (name: string) =>
    JSON.parse(readFileSync(`${folder}/${name}-${fold}.json`, "utf8"));
  return modelsOf({
    title: fileOf("title"),
    byline: fileOf("author"),
    publishedAt: fileOf("date"),
  });
});

const tally = new FieldTally();
for (const set of teachingSets) {
  for (const page of fieldRowsOf(set, data)) {
    const input = inputOf(page);
    const trained = models[page.fold];
    const read = input && trained && readMetadata(input, { models: trained });
    const values: Record<Field, string | readonly string[] | null> = {
      title: read?.title?.value ?? null,
      author: read?.byline?.value ?? null,
      date: read?.publishedAt?.value ?? null,
    };
    for (const field of ["title", "author", "date"] as const) {
      const gold = page.gold[field];
      if (gold === null) continue;
      const value = values[field];
      const exact = value !== null && gold !== "" && isExact(field, gold, value);
      for (const group of groupsOf(page)) {
        tally.add(group, field, { hasGold: gold !== "", isTold: value !== null, isExact: exact });
      }
    }
  }
}
console.log(options.json ? JSON.stringify(tally.totals(), null, 2) : tally.lines().join("\n"));
