/** A hash of the words in names, letter by letter: so that no word is cut out of a name to look it up. */

/** Where every hash begins. */
export const seed = 0x1c9dc5;

/** One step of a hash of 30 bits. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) & 0x3fffffff;
}

/** The hash of a whole word. */
export function hashOf(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}
