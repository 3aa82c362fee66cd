/** Removes quotes that are printed a second time, larger, beside the text. */

import { Hint } from "../../../page/hints.ts";
import { comparableWords } from "../../../text/words.ts";
import type { Block, PagePass } from "../blocks/block.ts";

const minWords = 4;
const maxWords = 60;
/** Quotes of one page that are looked at; each is looked for in the whole text. */
const maxQuotes = 20;
const apart = Hint.quote | Hint.aside | Hint.figure | Hint.lead;

/**
 * Removes quotes and boxes whose words stand in a longer paragraph of the same text.
 *
 * @example
 * in:  <p>The captain said the sea was calm that day.</p><blockquote>The sea was calm</blockquote>
 * out: <p>The captain said the sea was calm that day.</p>
 */
export const removePullQuotes: PagePass = {
  name: "remove-pull-quotes",
  run(document) {
    const isShort = ({ words }: Block) => words >= minWords && words <= maxWords;
    const quotes = document
      .kept()
      .filter((block) => (block.hints & apart) !== 0 && block.headingLevel === 0 && isShort(block))
      .slice(0, maxQuotes);
    if (quotes.length === 0) return;
    const others = document
      .kept()
      .filter(({ hints, words }) => (hints & apart) === 0 && words > minWords);
    const text = ` ${others.map(({ source }) => comparableWords(source).join(" ")).join(" ")} `;
    for (const quote of quotes) {
      const wording = comparableWords(quote.source).join(" ");
      if (wording !== "" && text.includes(` ${wording} `))
        document.remove(quote, "quote that repeats the text");
    }
  },
};
