/**
 * Dumps what the tagger of lines is trained on: `node dump-pages.ts DATA-FOLDER DUMP-FOLDER`. Each
 * page in each style, line after line: features, words and labels, by the code that cleans scrapes.
 */
import { mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import {
  lineWordsOf,
  phraseFeatures,
  readScrape,
  shapeFeatures,
  tableOf,
  viewOf,
  wordingOf,
} from "@winnow/core/clean/text/training";
import { wordsOf } from "../blocks/rows.ts";
import { type LabelledScrape, unknown } from "./labelled-scrape.ts";
import { numberFile } from "./number-file.ts";
import { styles } from "./render.ts";
import { scrapesOf } from "./scrapes.ts";
import { taughtOf } from "./taught.ts";

const [data = "", out = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
/** The lexicon stays out: the tagger learns words of its own. */
const features = { ...shapeFeatures, ...phraseFeatures };

function* all(): Generator<LabelledScrape & { set: string; language: string }> {
  const stylesOf = () => styles;
  for (const scrape of scrapesOf(data, { stylesOf })) {
    yield { ...scrape, set: "text", language: "en" };
  }
  for (const scrape of taughtOf(data, { stylesOf })) yield { ...scrape, set: "taught" };
}

const writeFeatures = numberFile(`${out}/page-features.f32`);
const writeLabels = numberFile(`${out}/page-labels.u8`);
const writeCounts = numberFile(`${out}/page-counts.f32`);
const words = openSync(`${out}/page-words.txt`, "w");
const pages: object[] = [];
let start = 0;
for (const scrape of all()) {
  const { lines } = readScrape(scrape.lines.join("\n"));
  if (lines.length === 0) continue;
  const view = viewOf(lines);
  writeFeatures(tableOf({ ...view, wording: wordingOf(view, null) }, features));
  writeLabels(Uint8Array.from(lines, ({ at }) => scrape.labels[at - 1] ?? unknown));
  writeCounts(Float32Array.from(lines, ({ source }) => wordsOf(source).length));
  writeSync(words, lines.map(({ shape }) => `${lineWordsOf(shape.key).join(" ")}\n`).join(""));
  const { id, set, language, regime, style, domain, fold } = scrape;
  pages.push({ id, set, language, regime, style, domain, fold, start, rows: lines.length });
  start += lines.length;
}
writeFileSync(`${out}/pages.json`, JSON.stringify({ features: Object.keys(features), pages }));
console.log(`${pages.length} pages, ${start} lines, ${Object.keys(features).length} features`);
