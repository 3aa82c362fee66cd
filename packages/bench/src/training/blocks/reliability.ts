/**
 * What texts are worth by what was expected of them, on pages that no model has learned from:
 * `node reliability.ts DATA-FOLDER MODELS-FOLDER`. Prints the points of a calibration, fitted on all
 * pages, and how reliable one is that was fitted on the other folds.
 */
import { readFileSync } from "node:fs";
import { cleanPage } from "@winnow/core/clean/html";
import { expectedF1, pagePasses, Scorer } from "@winnow/core/clean/html/training";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import { type Judged, printReliability } from "../reliability.ts";
import { foldCount, rowsOf } from "./rows.ts";
import { wordF1 } from "./score.ts";

const [data = "", models = ""] = process.argv.slice(2);
const passes = Array.from({ length: foldCount }, (_, fold) =>
  pagePasses(new Scorer(JSON.parse(readFileSync(`${models}/model-${fold}.json`, "utf8")))),
);

const judged: Judged[] = [];
// News is left out: its golds leave out what people would keep.
for (const row of rowsOf("wcxb", data)) {
  const payload = readPayload(row.bytes, null);
  if (payload.kind !== "html" || row.gold === null) continue;
  const { document, text, verdict } = cleanPage(parsePage(payload.html), passes[row.fold]);
  if (verdict !== null) continue; // never filed, so never asked
  const expected = expectedF1(document.lines, ({ words }) => words);
  const { f1 } = wordF1(text, row.gold);
  judged.push({ expected, f1, fold: row.fold, kind: row.type === "article" ? "article" : "other" });
}
printReliability(judged);
