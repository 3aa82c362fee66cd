/** Filler that a template was left with. */
import placeholder from "../phrases/placeholder.json" with { type: "json" };
import type { ScrapePass } from "../scrape.ts";

/** The words of the passage that typesetters fill boxes with. */
const fillerWords = new Set(placeholder);
const opening = "lorem ipsum";
/** Above this share of other words somebody writes about the passage. */
const maxOtherShare = 0.25;
/** One such line may be a quotation. */
const minLines = 2;
const number = /^\p{Nd}+$/u;

/**
 * Removes lines of filler text, where several stand on the page.
 *
 * @example
 * in:  Lorem ipsum 1 / The council met on Monday. / Lorem ipsum dolor sit amet, consectetur adipiscing elit.
 * out: The council met on Monday.
 */
export const dropPlaceholders: ScrapePass = {
  name: "drop-placeholders",
  run(sheet) {
    const filler = sheet.lines.filter(({ shape }) => isFiller(shape.key));
    if (filler.length < minLines) return;
    for (const line of filler) {
      if (line.removal === null) sheet.remove(line, "filler text of a template");
    }
  },
};

function isFiller(key: string): boolean {
  if (!key.startsWith(opening)) return false;
  const words = key.split(" ").filter((word) => !number.test(word));
  const others = words.filter((word) => !fillerWords.has(word));
  return others.length <= maxOtherShare * words.length;
}
