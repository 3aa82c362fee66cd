/**
 * Dumps what the models of lines are trained on: `node dump.ts DATA-FOLDER DUMP-FOLDER grams`, then,
 * once train_lexicon.py has run, the same with `features`. Features are computed by the code that
 * cleans scrapes. A lexicon never comes from a page's own fold, nor from the fold that is held out:
 * its columns stand once for each held-out fold.
 */
import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import {
  gramsOf,
  Lexicon,
  lexiconFeatures,
  type PageView,
  readScrape,
  tableOf,
  viewOf,
  wordFeatures,
  wordingOf,
} from "@winnow/core/clean/text/training";
import { foldCount, wordsOf } from "../blocks/rows.ts";
import type { LabelledScrape } from "./labelled-scrape.ts";
import { numberFile } from "./number-file.ts";
import { piecesOf, scrapesOf } from "./scrapes.ts";

const [data = "", out = "", step = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const folds = Array.from({ length: foldCount }, (_, fold) => fold);

function* all(): Generator<LabelledScrape & { set: string }> {
  for (const scrape of scrapesOf(data)) yield { ...scrape, set: "text" };
  for (const scrape of piecesOf(data)) yield { ...scrape, set: "pieces" };
}

function documentOf({ lines, labels }: LabelledScrape) {
  const document = readScrape(lines.join("\n"));
  return {
    lines: document.lines,
    labels: Uint8Array.from(document.lines, ({ at }) => labels[at - 1] ?? 255),
  };
}

/** The lexicon that has seen neither of two folds. */
function lexicons(): Map<string, Lexicon> {
  const pairs = folds.flatMap((one) => folds.map((two) => [one, two].sort().join("-")));
  return new Map(
    [...new Set(pairs)].map((pair) => [
      pair,
      new Lexicon(JSON.parse(readFileSync(`${out}/lexicon-${pair}.json`, "utf8"))),
    ]),
  );
}

function dumpGrams(): void {
  const text = openSync(`${out}/grams.txt`, "w");
  const labels = numberFile(`${out}/gram-labels.u8`);
  const scrapes: object[] = [];
  for (const scrape of all()) {
    if (scrape.set === "pieces") continue;
    const document = documentOf(scrape);
    writeSync(
      text,
      document.lines.map(({ shape }) => `${gramsOf(shape.key).join("\t")}\n`).join(""),
    );
    labels(document.labels);
    const { set, domain, fold } = scrape;
    scrapes.push({ set, domain, fold, rows: document.lines.length });
  }
  writeFileSync(`${out}/gram-scrapes.json`, JSON.stringify(scrapes));
}

function dumpFeatures(): void {
  const files = {
    features: numberFile(`${out}/features.f32`),
    lexicon: numberFile(`${out}/lexicon.f32`),
  };
  const labelFile = numberFile(`${out}/labels.u8`);
  const wordFile = numberFile(`${out}/words.f32`);
  const scrapes: object[] = [];
  const tables = lexicons();
  let start = 0;
  for (const scrape of all()) {
    const { lines, labels } = documentOf(scrape);
    if (lines.length === 0) continue;
    const view = viewOf(lines);
    const variants = folds.map((held): PageView => {
      const lexicon = tables.get([scrape.fold, held].sort().join("-")) as Lexicon;
      return { ...view, wording: scrape.set === "pieces" ? null : wordingOf(view, lexicon) };
    });
    files.features(tableOf(variants[scrape.fold] as PageView, wordFeatures));
    for (const page of variants) files.lexicon(tableOf(page, lexiconFeatures));
    labelFile(labels);
    wordFile(Float32Array.from(lines, ({ source }) => wordsOf(source).length));
    const { set, id, regime, style, domain, fold, gold } = scrape;
    const goldWords = wordsOf(gold).length;
    scrapes.push({
      set,
      id,
      regime,
      style,
      domain,
      fold,
      goldWords,
      start,
      rows: lines.length,
    });
    start += lines.length;
  }
  const features = Object.keys(wordFeatures);
  const info = { features, lexicon: Object.keys(lexiconFeatures), foldCount, scrapes };
  writeFileSync(`${out}/scrapes.json`, JSON.stringify(info));
  console.log(`${scrapes.length} scrapes, ${start} lines, ${features.length} features`);
}

if (step === "grams") dumpGrams();
else if (step === "features") dumpFeatures();
else throw new Error(`dump: no step ${step}, expected grams or features`);
