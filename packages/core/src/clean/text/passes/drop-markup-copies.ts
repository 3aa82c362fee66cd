/** The text written out once more as HTML, for others to republish. */

import type { Scrape, ScrapeLine, ScrapePass } from "../scrape.ts";
import { keyOf } from "../shape.ts";

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi;
/** A sentence about HTML names a tag or two. */
const minTags = 4;
/** Words in a row by which a copy is known, how many it has, and the share that other lines say. */
const runLength = 5;
const minRuns = 30;
const minShare = 0.8;

/**
 * Removes a line of HTML whose text stands in other lines that are kept: nothing that it says goes.
 *
 * @example
 * in:  The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it. / They told the council that the bridge will stand for ten years. / <p>The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it.</p> <p>They told the council that the bridge will stand for ten years.</p>
 * out: The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it. / They told the council that the bridge will stand for ten years.
 */
export const dropMarkupCopies: ScrapePass = {
  name: "drop-markup-copies",
  run(sheet) {
    const copies = sheet.kept().filter(isMarkup);
    if (copies.length === 0) return;
    const said = runsBeside(copies, sheet);
    for (const line of copies) {
      const runs = runsOf(keyOf(line.text.replaceAll(tag, " ")));
      const again = runs.filter((run) => said.has(run)).length;
      const isCopy = runs.length >= minRuns && again >= minShare * runs.length;
      if (isCopy) sheet.remove(line, "copy of the text as HTML");
    }
  },
};

function isMarkup({ text }: ScrapeLine): boolean {
  return text.includes("</") && (text.match(tag)?.length ?? 0) >= minTags;
}

function runsBeside(lines: readonly ScrapeLine[], sheet: Scrape): Set<string> {
  const others = new Set(sheet.kept()).difference(new Set(lines));
  return new Set([...others].flatMap(({ shape }) => runsOf(shape.key)));
}

/** Each word of a line with those behind it. */
function runsOf(key: string): string[] {
  const words = key.split(" ");
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(" "));
}
