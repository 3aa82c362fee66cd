/** The phrase book's keys, at the cost that plain text deserves: most headings and short lines are plain. */
import { comparableWords } from "../../text/words.ts";
import { keyOf } from "../shape.ts";

/** Nothing but ASCII and the usual dashes, quotes and dots: normalising changes no word of it. */
const plain = /^[\s!-~\u2010-\u2016\u2018-\u2026]*$/;

/** The key of a line in the phrase book, as `keyOf` has it. */
export function phraseKeyOf(text: string): string {
  return plain.test(text) ? comparableWords(text).join(" ") : keyOf(text);
}
