/** Captions of pictures, told by how they end, and credits that stand alone. */

import { openingOf } from "../../phrase-book.ts";
import { keyOf } from "../../shape.ts";
import type { ScrapeLine, ScrapePass } from "../lines/scrape.ts";
import { isMonth } from "../month-names.ts";

const maxWords = 60;
/** A line that opens as a credit and is longer, or ends as a sentence, speaks of a picture in the text. */
const maxCreditWords = 12;
/** The end of a line that dates or credits a picture. */
const endLength = 60;
/** ", Oct. 8, 2020." at the very end: sentences of a text go on after a full date, or end sooner. */
const endsWithFullDate =
  /,\s(\p{L}{3,12})\.?\s\d{1,2},?\s\d{4}\.?$|,\s\d{1,2}\.?\s(\p{L}{3,12})\.?,?\s\d{4}\.?$/u;
/** "(Photo: …)", "[Foto: …]" at the very end: what the brackets hold. */
const closingBracket = /[([]([^()[\]]{4,56})[)\]]\.?$/u;

/**
 * Takes captions off the text and marks them; the record keeps them beside it.
 *
 * @example
 * in:  Residents search a market hit by the storm, in the town of Marrow, Norland, Oct. 8, 2020.
 * out:
 */
export const takeCaptions: ScrapePass = {
  name: "take-captions",
  run(document) {
    const take = (line: ScrapeLine, reason: string) => {
      document.mark(line, "caption");
      document.remove(line, reason);
    };
    for (const line of document.kept()) {
      if (line.shape.wordCount > maxWords) continue;
      const end = line.text.slice(-endLength);
      const date = endsWithFullDate.exec(end);
      const month = date?.[1] ?? date?.[2];
      const isDated = month !== undefined && isMonth(keyOf(month)) && !hasSentenceInside(line.text);
      const { wordCount, endsSentence } = line.shape;
      const isShort = wordCount <= maxCreditWords && !endsSentence;
      if (isDated) take(line, "caption: ends in a place and a day");
      else if (isCredit(closingBracket.exec(end)?.[1])) take(line, "caption: ends in a credit");
      else if (isShort && isCredit(line.text)) take(line, "caption: a credit alone");
    }
  },
};

/** Two sentences are a paragraph, whatever the second ends in. */
function hasSentenceInside(text: string): boolean {
  return /\p{Ll}{3}[.!?]["”’»]?\s\p{Lu}/u.test(text);
}

/** Whether words name who took a picture: "Photo by Edda Lorne", "Foto: Edda Lorne". */
function isCredit(text: string | undefined): boolean {
  if (text === undefined) return false;
  const opening = openingOf(keyOf(text));
  if (opening?.family !== "credit") return false;
  return opening.words.includes(" ") || text.slice(opening.words.length).startsWith(":");
}
