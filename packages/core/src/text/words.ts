/** Small questions about text that every part of the core asks in the same way. */

import { remembering } from "./recent.ts";

/** Joints are bounded: the engine's stack grows with each repeat of a group. */
const maxJoints = 30;
const word = new RegExp(`[\\p{L}\\p{N}]+(?:['’\\-.][\\p{L}\\p{N}]+){0,${maxJoints}}`, "gu");
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words of a text, as written. Scripts without spaces come out as long runs; see `countWords`. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/**
 * Number of words; two characters count as one in scripts that write no spaces. Where only so many
 * matter, no more than `most` of them are counted out.
 */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let words = 0;
  let unspaced = 0;
  for (let at = 0; at < text.length && words < most; ) {
    const kind = kindAt(text, at);
    if (kind === ofWord) {
      words++;
      at = endOfWord(text, at);
    } else {
      if (kind === ofUnspaced) unspaced++;
      at = isPairAt(text, at) ? at + 2 : at + 1;
    }
  }
  return words + Math.ceil(unspaced / 2);
}

/** Where a word ends that begins there. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (let joints = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === ofWord) {
      at = isPairAt(text, at) ? at + 2 : at + 1;
      // Nearly all letters are known, and no halves of pairs.
      while (at < text.length && kinds[text.charCodeAt(at)] === ofWord) at++;
    } else if (kind === joint && joints < maxJoints && isOfWord(text, at + 1)) {
      joints++;
      at++;
    } else break;
  }
  return at;
}

function isOfWord(text: string, at: number): boolean {
  return at < text.length && kindAt(text, at) === ofWord;
}

const other = 1;
const ofWord = 2;
const joint = 3;
const ofUnspaced = 4;
/** What characters are to words, each looked up by its properties once; halves of pairs stay open. */
const kinds = new Uint8Array(0x10000);

/** The kind of the character at a place. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return kinds[code] || lookUp(text, at, code);
}

/** The kind of a character that the table does not know. */
function lookUp(text: string, at: number, code: number): number {
  if (isHigh(code)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (spaceless.test(character)) return ofUnspaced;
  if (/[\p{L}\p{N}]/u.test(character)) return ofWord;
  return /['’\-.]/.test(character) ? joint : other;
}

/** Says whether a code is the first half of a pair. */
function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Says whether a character stands there that takes two places. */
function isPairAt(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** Folds white space, no-break and zero-width characters included, to single spaces. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, " ").trim();
}

/**
 * A form for comparing wordings: compatibility forms folded, lower case, letters and digits alone. Of a
 * page's titles and names it is asked again and again.
 */
export const comparable = remembering((text) => comparableWords(text).join(" "));

/** Nothing but ASCII and the usual dashes, quotes and dots: folding changes no word of it. */
const plain = /^[\s!-~\u2010-\u2016\u2018-\u2026]*$/;

/** The words of the form that `comparable` gives: most texts are plain, and dear ways need a reason. */
export function comparableWords(text: string): string[] {
  return plain.test(text)
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : (text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
