/**
 * What cleaning costs next to parsing: `node cost.ts DATA-FOLDER MODEL [PAGES]`. The steps of each
 * page run one after the other in one process, so that a busy machine slows all of them alike.
 */
import { readFileSync } from "node:fs";
import { cleanPage } from "@winnow/core/clean/html";
import { blocksOf, featuresOf, pagePasses, Scorer } from "@winnow/core/clean/html/training";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import { load } from "cheerio/slim";
import { rowsOf } from "./rows.ts";

const [data = "", model = "", count = "60"] = process.argv.slice(2);
const scorer = new Scorer(JSON.parse(readFileSync(model, "utf8")));
const passes = pagePasses(scorer);
const pages: string[] = [];
let seen = 0;
for (const row of rowsOf("wcxb", data)) {
  if (seen++ % 8 !== 0) continue;
  const payload = readPayload(row.bytes, null);
  if (payload.kind === "html") pages.push(payload.html);
  if (pages.length >= Number(count)) break;
}
const spent = { parse: 0, bound: 0, walk: 0, features: 0, score: 0, clean: 0 };
const timed = <Result>(step: keyof typeof spent, run: () => Result): Result => {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  if (warm) spent[step] += user + system;
  return result;
};
let warm = false;
const rounds = 5;
for (let round = 0; round < rounds; round++) {
  warm = round >= 2;
  for (const html of pages) {
    timed("parse", () => load(html));
    const page = timed("bound", () => parsePage(html));
    const document = timed("walk", () => blocksOf(page.root));
    timed("features", () => featuresOf(document, scorer.tokens));
    timed("score", () => scorer.scores(document));
    timed("clean", () => cleanPage(page, passes));
  }
}
for (const [step, micros] of Object.entries(spent)) {
  const ms = micros / 1000 / pages.length / (rounds - 2);
  console.log(`${step.padEnd(10)} ${ms.toFixed(2)} ms  ${(micros / spent.parse).toFixed(2)}`);
}
