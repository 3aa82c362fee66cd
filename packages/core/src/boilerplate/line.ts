/** Lines as a profile knows them: by a short hash of what they say, whatever their numbers. */
import { endsSentence } from "../text/sentence-end.ts";
import { comparable, countWords } from "../text/words.ts";

/** Characters of the longest line that can be learned. Longer ones are text, not furniture. */
const maxLength = 1000;

/** Words from which a line that ends like a sentence is taken for one: below stand "Read more." */
const minSentenceWords = 12;
/** Words from which a line without a stop is taken for a sentence that lost it. */
const minUnstoppedWords = 25;

/**
 * Gives a line's hash (24 bits), equal for lines that differ in case, punctuation or numbers alone;
 * `null` for lines that say too little or too much to be learned.
 */
export function hashOfLine(line: string): number | null {
  if (line.length > maxLength) return null;
  const key = comparable(line).replace(/\p{Nd}+(?: \p{Nd}+)*/gu, "0");
  return /\p{L}/u.test(key) ? hashOf(key) : null;
}

/**
 * Whether a line reads as a sentence: those are content more often, and need better witness. Longer
 * than what a cleaner takes for prose (`clean/shape.ts`): furniture that all pages of a source share
 * is written in sentences, too.
 */
export function isSentence(line: string): boolean {
  const words = countWords(line.slice(0, maxLength));
  if (words < minSentenceWords) return false;
  return words >= minUnstoppedWords || endsSentence(line.trimEnd());
}

/** FNV-1a with the finishing steps of MurmurHash3, which spread the last characters over all bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 8;
}
