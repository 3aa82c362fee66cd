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

/** The hashes of some words. */
export function hashesOf(words: Iterable<string>): ReadonlySet<number> {
  return new Set([...words].map(hashOf));
}

const hyphen = 0x2d;
/** In place of a hash: fewer words stand before. */
const none = -1;

/**
 * Says whether a word of a name may be one of those that have these hashes, or two or three of them
 * joined by hyphens.
 */
export function mayHold(name: string, hashes: ReadonlySet<number>): boolean {
  let one = seed; // hash of the word that is read, then of those joined that end in it
  let two = none;
  let three = none;
  let before = 0;
  for (let at = 0; at <= name.length; at++) {
    const raw = at < name.length ? name.charCodeAt(at) : hyphen;
    if (raw >= 0x80) return true; // a few of them are of ASCII in lower case
    const isCapital = raw >= 0x41 && raw <= 0x5a;
    const code = isCapital ? raw | 0x20 : raw;
    const isOfWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    const isInner = isCapital && before >= 0x61 && before <= 0x7a;
    if ((isInner || !isOfWord) && one !== seed) {
      if (hashes.has(one) || hashes.has(two) || hashes.has(three)) return true;
      three = two === none ? none : step(two, hyphen);
      two = step(one, hyphen);
      one = seed;
    }
    if (isOfWord) {
      one = step(one, code);
      if (two !== none) two = step(two, code);
      if (three !== none) three = step(three, code);
    }
    before = raw;
  }
  return false;
}
