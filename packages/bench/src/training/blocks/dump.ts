/**
 * Dumps what the scorer of blocks is trained on: `node dump.ts DATA-FOLDER OUT-FOLDER`. Features are
 * computed by the code that cleans pages; the values of class tokens never come from a page's own
 * fold, nor from the fold that is held out.
 */
import { mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import {
  blocksOf,
  columnCount,
  featureNames,
  featuresOf,
  TokenTable,
  tokenColumns,
  writeTokenFeatures,
} from "@winnow/core/clean/html/training";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import { labelsOf } from "./labels.ts";
import { foldCount, type Row, rowsOf, trainedOn, wordsOf } from "./rows.ts";
import { TokenCounts } from "./token-counts.ts";

const [data = "", out = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const documentOf = ({ bytes }: Row) => {
  const payload = readPayload(bytes, null);
  return payload.kind === "html" ? blocksOf(parsePage(payload.html).root) : null;
};
const folds = Array.from({ length: foldCount }, (_, fold) => fold);

const counts = new TokenCounts();
const labelled = new Map<string, Uint8Array>();
for (const set of trainedOn) {
  for (const row of rowsOf(set, data)) {
    const document = documentOf(row);
    if (!document) continue;
    const labels = labelsOf(document, row);
    labelled.set(`${set} ${row.id}`, labels);
    // Pieces are too few to say what share of an element is kept.
    if (set !== "segments") counts.add(document, labels, row.domain, row.fold);
  }
}

const tables = new Map<string, TokenTable>();
for (const one of folds) {
  for (const two of folds) {
    tables.set(`${one} ${two}`, new TokenTable(counts.table([one, two])));
  }
}
const saved = (name: string, without: number[]) =>
  writeFileSync(
    `${out}/tokens-${name}.json`,
    JSON.stringify(Object.fromEntries([...counts.table(without)].sort())),
  );
for (const fold of folds) saved(String(fold), [fold]);
saved("all", []);

const features = openSync(`${out}/features.f32`, "w");
const tokens = openSync(`${out}/tokens.f32`, "w");
const labelFile = openSync(`${out}/labels.u8`, "w");
const wordFile = openSync(`${out}/words.f32`, "w");
const pages: object[] = [];
const width = tokenColumns.end - tokenColumns.start;
let rowCount = 0;
for (const set of trainedOn) {
  for (const row of rowsOf(set, data)) {
    const document = documentOf(row);
    const labels = labelled.get(`${set} ${row.id}`);
    if (!document || !labels) continue;
    const own = tables.get(`${row.fold} ${row.fold}`) as TokenTable;
    const { values, rows } = featuresOf(document, own);
    writeSync(features, new Uint8Array(values.buffer));
    // Columns of tokens once for each fold that may be held out.
    const variants = new Float32Array(rows * width * foldCount);
    for (const fold of folds) {
      writeTokenFeatures(document, tables.get(`${row.fold} ${fold}`) as TokenTable, values);
      for (let at = 0; at < rows; at++) {
        const from = at * columnCount + tokenColumns.start;
        variants.set(values.subarray(from, from + width), (at * foldCount + fold) * width);
      }
    }
    writeSync(tokens, new Uint8Array(variants.buffer));
    writeSync(labelFile, labels);
    writeSync(
      wordFile,
      new Uint8Array(
        Float32Array.from(document.lines, ({ source }) => wordsOf(source).length).buffer,
      ),
    );
    const goldWords = row.gold === null ? 0 : wordsOf(row.gold).length;
    const { id, type, domain, fold } = row;
    pages.push({ set, id, type, domain, fold, goldWords, start: rowCount, rows });
    rowCount += rows;
  }
}
writeFileSync(
  `${out}/pages.json`,
  JSON.stringify({ features: featureNames, tokenStart: tokenColumns.start, foldCount, pages }),
);
console.log(`${pages.length} pages, ${rowCount} blocks, ${columnCount} features`);
