/**
 * Dumps what the models of the fields are trained on: `node dump.ts DATA-FOLDER OUT-FOLDER`. Rows and
 * features are those of the pipeline; a row is right if its value is what people wrote down.
 */
import { mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import {
  columnsOf,
  fieldRankings,
  type MetadataInput,
  measure,
  type Ranking,
  type Reading,
  rankingInput,
} from "@winnow/core/metadata";
import { type Field, isExact } from "./exact.ts";
import { inputOf } from "./reading.ts";
import { type FieldRow, fieldRowsOf, foldCount, teachingSets } from "./rows.ts";

const [data = "", out = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const dumps = [
  dumpOf("title", fieldRankings.title),
  dumpOf("author", fieldRankings.byline),
  dumpOf("date", fieldRankings.publishedAt),
];

for (const set of teachingSets) {
  for (const page of fieldRowsOf(set, data)) {
    const input = inputOf(page);
    if (input === null) continue;
    for (const dump of dumps) {
      const gold = page.gold[dump.field];
      if (gold !== null) dump.add(input, gold, page);
    }
  }
}
for (const dump of dumps) dump.close();

/** Writes one field's rows: features and labels as numbers, what they belong to as JSON. */
function dumpOf<Value, R extends Reading<Value>, Survey>(
  field: Field,
  ranking: Ranking<Value, R, Survey>,
) {
  const features = openSync(`${out}/${field}.f32`, "w");
  const labels = openSync(`${out}/${field}.u8`, "w");
  const columns = columnsOf(ranking);
  const pages: object[] = [];
  let start = 0;
  return {
    field,
    add(input: MetadataInput, gold: string, { set, id, type, fold, bytes }: FieldRow) {
      // A part of the pages has come to us without its scripts: harder, so it is told apart.
      const stripped = !Buffer.from(bytes).includes("<script");
      const found = measure(ranking, rankingInput(input));
      const isRight = found.rows.map(({ sightings }) =>
        sightings
          .slice(0, 1)
          .some(({ value }) => gold !== "" && isExact(field, gold, value as string)),
      );
      writeSync(features, new Uint8Array(found.features.buffer));
      writeSync(labels, Uint8Array.from(isRight, Number));
      const rows = isRight.length;
      const keys = found.rows.map(({ key }) => key);
      pages.push({ set, id, type, fold, gold, stripped, start, rows, keys });
      start += rows;
    },
    close() {
      writeFileSync(`${out}/${field}.json`, JSON.stringify({ columns, foldCount, pages }));
      console.log(`${field}: ${pages.length} pages, ${start} rows, ${columns.length} columns`);
    },
  };
}
