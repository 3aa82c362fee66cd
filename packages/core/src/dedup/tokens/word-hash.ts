/** A 32-bit hash of words, made unit by unit (FNV-1a, finished by MurmurHash3's last step). */

export const hashSeed = 0x811c9dc5;
export const hashPrime = 0x01000193;

/** Spreads a hash over all its bits. */
export function finishHash(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hash of a word in lower case. */
export function hashOfWord(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), hashPrime);
  }
  return finishHash(hash);
}
