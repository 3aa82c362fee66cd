/** The text written out once more as HTML, for others to republish. */

import { shinglesOf } from "../../../dedup/index/shingles.ts";
import { tokensOf } from "../../../dedup/tokens/tokens.ts";
import type { Scrape, ScrapeLine, ScrapePass } from "../lines/scrape.ts";

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi;
/** A sentence about HTML names a tag or two. */
const minTags = 4;
/** How many shingles a copy has, and the share of them that other lines say. */
const minShingles = 30;
const minShare = 0.8;

/**
 * Removes a line of HTML whose text stands in other lines that are kept, but for a fifth at most:
 * the title and the byline, which are metadata by then, and the seams of its paragraphs.
 *
 * @example
 * in:  The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it. / They told the council that the bridge will stand for ten years. / <p>The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it.</p> <p>They told the council that the bridge will stand for ten years.</p>
 * out: The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it. / They told the council that the bridge will stand for ten years.
 */
export const removeMarkupCopies: ScrapePass = {
  name: "remove-markup-copies",
  run(document) {
    const copies = document.kept().filter(isMarkup);
    if (copies.length === 0) return;
    const said = new Set(shinglesIn(textBeside(copies, document)));
    for (const line of copies) {
      const own = shinglesIn(line.text.replaceAll(tag, " "));
      const again = own.filter((shingle) => said.has(shingle)).length;
      const isCopy = own.length >= minShingles && again >= minShare * own.length;
      if (isCopy) document.remove(line, "copy of the text as HTML");
    }
  },
};

function isMarkup({ text }: ScrapeLine): boolean {
  return text.includes("</") && (text.match(tag)?.length ?? 0) >= minTags;
}

function textBeside(lines: readonly ScrapeLine[], document: Scrape): string {
  const others = new Set(document.kept()).difference(new Set(lines));
  return [...others].map(({ text }) => text).join("\n");
}

function shinglesIn(text: string): Uint32Array {
  return shinglesOf(tokensOf(text)).hashes;
}
