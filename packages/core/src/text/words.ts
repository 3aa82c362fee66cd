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
  let joints = -1; // of the word that is open, -1 for none
  for (let at = 0; at < text.length && words < most; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || kindAt(text, at, code);
    if (kind === ofWord) {
      if (joints < 0) {
        words++;
        joints = 0;
      }
    } else if (kind === joint && joints >= 0 && joints < maxJoints && at + 1 < text.length) {
      const next = text.charCodeAt(at + 1);
      joints = (kinds[next] || kindAt(text, at + 1, next)) === ofWord ? joints + 1 : -1;
    } else {
      joints = -1;
      if (kind === ofUnspaced) unspaced++;
    }
    if (isHigh(code) && isPairAt(text, at)) at++;
  }
  return words + Math.ceil(unspaced / 2);
}

const other = 1;
const ofWord = 2;
const joint = 3;
const ofUnspaced = 4;
/** What characters are to words, each looked up by its properties once; halves of pairs stay open. */
const kinds = new Uint8Array(0x10000);

/** The kind of a character that the table does not know. */
function kindAt(text: string, at: number, code: number): number {
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
  return (text.codePointAt(at) ?? 0) > 0xffff;
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
