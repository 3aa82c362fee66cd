/**
 * Scores the cleaner on scrapes that its model has not learned from: `node evaluate.ts DATA-FOLDER
 * MODELS-FOLDER [--style lines | --unseen] [--share 0.2] [--passes] [--worst N]`. Each scrape is
 * cleaned by the pipeline's own passes with the models of the fold that holds its publisher out. A
 * style asks for the development set alone, `--unseen` for its pages in styles that no model has met.
 */
import { parseArgs } from "node:util";
import { readScrape, type ScrapePass, scrapePasses } from "@winnow/core/clean/text/training";
import { foldCount } from "../blocks/rows.ts";
import { addTo, emptyTally, lineOf, type Tally, tallyOf } from "./figures.ts";
import type { LabelledScrape } from "./labelled-scrape.ts";
import { unseenStyles } from "./render.ts";
import { scorerOfFold } from "./scorer-of-fold.ts";
import { piecesOf, scrapesOf } from "./scrapes.ts";
import { taughtOf } from "./taught.ts";

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    passes: { type: "boolean" },
    worst: { type: "string" },
    share: { type: "string" },
    style: { type: "string" },
    unseen: { type: "boolean" },
  },
});
const [data = "", models = ""] = positionals;
const passesOf = Array.from({ length: foldCount }, (_, fold) =>
  scrapePasses(scorerOfFold(models, fold)),
);

const tallies = new Map<string, Tally>();
const byPass = new Map<string, Record<"article" | "boilerplate", number>>();
const worst: { id: string; lost: number; f1: number }[] = [];

function clean(scrape: LabelledScrape, kind: string): string {
  const document = readScrape(scrape.lines.join("\n"));
  document.run(passesOf[scrape.fold] as readonly ScrapePass[]);
  for (const { at, removal } of document.lines) {
    const label = scrape.labels[at - 1];
    if (removal === null || label === undefined || label > 1) continue;
    const name = `${kind} ${scrape.regime} ${removal.pass}`;
    const counts = byPass.get(name) ?? { article: 0, boilerplate: 0 };
    byPass.set(name, counts);
    counts[label === 1 ? "article" : "boilerplate"]++;
  }
  return document
    .kept()
    .map(({ text }) => text)
    .join("\n");
}

function count(scrape: LabelledScrape, kinds: readonly string[]): void {
  const tally = tallyOf(scrape, clean(scrape, kinds[0] as string));
  for (const kind of new Set(kinds)) {
    const name = scrape.regime.padEnd(9) + kind;
    const sum = tallies.get(name) ?? emptyTally();
    tallies.set(name, sum);
    addTo(sum, tally);
  }
  worst.push({ id: `${scrape.id} ${scrape.regime} ${kinds[0]}`, lost: tally.lost, f1: tally.f1 });
}

const stylesOf = options.unseen ? () => unseenStyles : undefined;
const isPart = options.unseen || options.style !== undefined;
for (const scrape of scrapesOf(data, { share: Number(options.share ?? 1), stylesOf })) {
  if (options.style && scrape.style !== options.style) continue;
  if (options.unseen && scrape.style === "lines") continue;
  count(scrape, [scrape.style === "lines" ? "lines" : "rendered", scrape.style]);
}
/** Pages in other languages, by what the cleaner of pages takes for their text. */
for (const { language, ...scrape } of isPart ? [] : taughtOf(data)) {
  if (language === "en") continue;
  count(scrape, ["other languages", language === "de" ? "German" : "not German"]);
}
for (const [name, tally] of [...tallies].sort()) console.log(name.padEnd(24), lineOf(tally));

/** Pieces: what the cleaner keeps of pages in other languages. */
const kept = { wanted: 0, wantedKept: 0, unwanted: 0, unwantedKept: 0 };
for (const scrape of isPart ? [] : piecesOf(data)) {
  const document = readScrape(scrape.lines.join("\n"));
  document.run(passesOf[scrape.fold] as readonly ScrapePass[]);
  for (const { at, removal } of document.lines) {
    if (scrape.labels[at - 1] === 1) {
      kept.wanted++;
      if (removal === null) kept.wantedKept++;
    } else if (scrape.labels[at - 1] === 0) {
      kept.unwanted++;
      if (removal === null) kept.unwantedKept++;
    }
  }
}
if (!isPart) console.log("pieces", JSON.stringify(kept));
if (options.passes) console.table(Object.fromEntries([...byPass].sort()));
if (options.worst) {
  const count = Number(options.worst);
  console.log("lost most:", worst.sort((a, b) => b.lost - a.lost).slice(0, count));
  console.log("F1 least:", worst.sort((a, b) => a.f1 - b.f1).slice(0, count));
}
