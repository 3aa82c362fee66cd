/** Where a quotation stands in a text, word for word. */
import { isUnspacedScript } from "@winnow/search/tokens";
import { fold } from "./fold.ts";

/** Places of one quotation that are told: a word that stands a thousand times is no quotation. */
export const maxPlaces = 10;

/** A place of a text, in UTF-16 units; the end is excluded. */
export interface QuotePlace {
  from: number;
  to: number;
  /** Whether it stands so to the letter; else white space, quotation marks or dashes differ. */
  isExact: boolean;
}

/** Quotation marks around the whole are the quoter's. */
const outerQuotes = /^"(.*)"$/s;

/**
 * Finds a quotation. It has to stand there in one piece and in whole words: what cuts a word, or joins
 * two pieces with an ellipsis, stands nowhere. Capitals, accents and punctuation count.
 */
export function findQuote(text: string, quote: string): QuotePlace[] {
  const folded = fold(text);
  const plain = fold(quote).text.trim();
  const wanted = outerQuotes.exec(plain)?.[1]?.trim() || plain;
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  const letters = [quote.trim(), quote.trim().slice(1, -1).trim()]; // without the quoter's marks
  const found: QuotePlace[] = [];
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0 && found.length < maxPlaces;
    at = folded.text.indexOf(wanted, at + 1)
  ) {
    const end = at + wanted.length;
    if (isInWord(folded.text, at) || isInWord(folded.text, end)) continue;
    const from = folded.places[at] as number;
    // Behind the last unit of the quotation, not before the next of the text: a space is not its own.
    const to = (folded.places[end - 1] as number) + 1;
    const isExact = letters.includes(text.slice(from, to));
    if (found.at(-1)?.to !== to) found.push({ from, to, isExact });
  }
  return found;
}

/** Whether a place lies between two letters of one word. Scripts without spaces have no such place. */
function isInWord(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const behind = text.codePointAt(at);
  if (before === undefined || behind === undefined) return false;
  return isOfWord(before) && isOfWord(behind);
}

function characterBefore(text: string, at: number): number | undefined {
  if (at === 0) return undefined;
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return isLow && at > 1 ? text.codePointAt(at - 2) : unit;
}

function isOfWord(codePoint: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(codePoint)) && !isUnspacedScript(codePoint);
}
