/** What one line looks like, measured once: lengths, letters, marks. Nothing here knows a language. */

import type { ScrapeLine } from "../lines/scrape.ts";
import { isMonth } from "../month-names.ts";

/** How a line ends, from running text to labels. */
export const Ending = { none: 0, sentence: 1, question: 2, open: 3, comma: 4, dots: 5, arrow: 6 };

export interface Measure {
  words: number;
  chars: number;
  isProse: boolean;
  ending: number;
  capitalShare: number;
  digitShare: number;
  /** Share of the letters that are capitals. */
  upperShare: number;
  commas: number;
  /** Sentence ends inside of the line. */
  stops: number;
  /** Signs that stand between the entries of a row: | › » · • /. */
  separators: number;
  quotes: number;
  brackets: number;
  /** Small letters with a capital right behind: entries that a scraper ran together. */
  glue: number;
  startsLower: boolean;
  startsDigit: boolean;
  isBullet: boolean;
  isDated: boolean;
  isTimed: boolean;
  hasAddress: boolean;
  hasHandle: boolean;
  hasPrice: boolean;
}

/** How much of a line is looked at sign by sign: the rest of a long line is as the start. */
const maxChars = 600;
const bullet = /^(?:[•‣◦▪●–—*+-]|\d{1,2}[.)])\s/u;
const shortDate = /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const time = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/;
const address = /https?:|www\.|\w@\w|\.(?:com|org|net)\b/;
const handle = /(?<!\S)[@#]\w/;
const price = /[$€£₽₺₼֏¥₹]\s?\d|\d\s?[$€£₽₺₼֏¥₹]|\d\s?%\s/;

/** Measures a line as it was found. */
export function measureLine({ source, shape }: ScrapeLine): Measure {
  const text = source.slice(0, maxChars);
  const signs = countSigns(text);
  const words = shape.wordCount;
  const isShort = words <= 30;
  const keyWords = isShort ? shape.key.split(" ") : [];
  const hasDigit = shape.digitShare > 0;
  const isDated =
    hasDigit &&
    isShort &&
    (shortDate.test(text) || keyWords.some(isMonth) || (words <= 6 && year.test(text)));
  return {
    words,
    chars: source.length,
    isProse: shape.isProse,
    ending: endingOf(source, shape.endsSentence, shape.endsOpen),
    capitalShare: shape.capitalShare,
    digitShare: shape.digitShare,
    ...signs,
    startsLower: /^\p{Ll}/u.test(text),
    startsDigit: /^\p{Nd}/u.test(text),
    isBullet: bullet.test(text),
    isDated,
    isTimed: hasDigit && isShort && time.test(text),
    hasAddress: address.test(text),
    hasHandle: handle.test(text),
    hasPrice: hasDigit && price.test(text),
  };
}

function endingOf(text: string, endsSentence: boolean, endsOpen: boolean): number {
  const last = text.at(-1) ?? "";
  if (last === "…" || text.endsWith("...") || text.endsWith("[…]")) return Ending.dots;
  if (last === "?" || last === "!" || last === "՞" || last === "؟") return Ending.question;
  if (endsOpen) return Ending.open;
  if (endsSentence) return Ending.sentence;
  if (",;،".includes(last)) return Ending.comma;
  return "»›→>|+▼▾".includes(last) ? Ending.arrow : Ending.none;
}

/** Counts signs in one walk over the line. */
function countSigns(text: string) {
  let upper = 0;
  let lower = 0;
  let commas = 0;
  let stops = 0;
  let separators = 0;
  let quotes = 0;
  let brackets = 0;
  let glue = 0;
  let wasLower = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLower = isLowerCode(code);
    if (isLower) lower++;
    else if (isUpperCode(code)) {
      upper++;
      if (wasLower) glue++;
    } else {
      const sign = text[at] as string;
      if (commaSigns.has(sign)) commas++;
      else if (stopSigns.has(sign) && text[at + 1] === " ") stops++;
      else if (separatorSigns.has(sign)) separators++;
      else if (quoteSigns.has(sign)) quotes++;
      else if (bracketSigns.has(sign)) brackets++;
    }
    wasLower = isLower;
  }
  const upperShare = upper + lower === 0 ? 0 : upper / (upper + lower);
  return { upperShare, commas, stops, separators, quotes, brackets, glue };
}

const commaSigns = new Set([",", ";", "،", "՝", "、", "，"]);
/** Counted one by one, and no more of them than the scorer of lines was taught with; see `text/sentence-end.ts`. */
const stopSigns = new Set([".", "!", "?", "։", "؟", "।", "。"]);
const separatorSigns = new Set(["|", "›", "»", "·", "•", "/", ">", "→", "—"]);
const quoteSigns = new Set(['"', "“", "”", "„", "«", "‘"]);
const bracketSigns = new Set(["(", ")", "[", "]", "{", "}"]);

function isLowerCode(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const sign = String.fromCharCode(code);
  return sign !== sign.toUpperCase();
}

function isUpperCode(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const sign = String.fromCharCode(code);
  return sign !== sign.toLowerCase();
}
