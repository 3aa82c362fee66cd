/** Words in comparable form, at the cost that plain text deserves: most headings and short lines are plain. */
import { comparable } from "../../text.ts";
import { keyOf } from "../text/shape.ts";

/** Nothing but ASCII and the usual dashes, quotes and dots: normalising changes no word of it. */
const plain = /^[\s!-~\u2010-\u2016\u2018-\u2026]*$/;
const plainWord = /[a-z0-9]+/g;

/** The key of a line in the phrase book, as `keyOf` has it. */
export function phraseKeyOf(text: string): string {
  return plain.test(text) ? comparableWords(text).join(" ") : keyOf(text);
}

/** The words of a text as `comparable` has them. */
export function comparableWords(text: string): string[] {
  if (plain.test(text)) return text.toLowerCase().match(plainWord) ?? [];
  return comparable(text).split(" ").filter(Boolean);
}
