/**
 * What scrapes are worth by what was expected of them: `node reliability.ts DATA-FOLDER`. The scrapes
 * are news pages, of which the models of lines have learned nothing, written out in two styles that
 * they have not met. Prints the points of a calibration and how reliable it is.
 */

import { expectedF1 } from "@winnow/core/clean/html/training";
import { cleanScrape } from "@winnow/core/clean/text";
import { readPayload } from "@winnow/core/read";
import { rowsOf } from "../blocks/rows.ts";
import { wordF1 } from "../blocks/score.ts";
import { type Judged, printReliability } from "../reliability.ts";
import { renderLines, unseenStyles } from "./render.ts";

const [data = ""] = process.argv.slice(2);

const judged: Judged[] = [];
for (const row of rowsOf("news", data)) {
  const payload = readPayload(row.bytes, null);
  if (payload.kind !== "html" || row.gold === null) continue;
  for (const style of unseenStyles) {
    const { document, text, verdict } = cleanScrape(renderLines(payload.html, style).join("\n"));
    if (verdict !== null) continue; // never filed, so never asked
    const expected = expectedF1(document.lines, ({ shape }) => shape.wordCount);
    judged.push({ expected, f1: wordF1(text, row.gold).f1, fold: row.fold, kind: style.name });
  }
}
printReliability(judged);
