/** Shingles: overlapping runs of tokens as hashes, by which texts recognise each other's wording. */
import type { Tokens } from "../tokens/tokens.ts";
import { finishHash } from "../tokens/word-hash.ts";

/** Words in a shingle: three meet by chance too often, five break at every edit. */
const wordsPerShingle = 4;

/** Characters in a shingle of a script without spaces, where a word is about two. */
const charactersPerShingle = 8;

export interface Shingles {
  /** Tokens in each. */
  size: number;
  /** One for each token that begins a shingle. */
  hashes: Uint32Array;
}

/** The shingles of a text's prose. */
export function shinglesOf(tokens: Tokens): Shingles {
  const size = tokens.spacelessCount * 2 > tokens.count ? charactersPerShingle : wordsPerShingle;
  const hashes = new Uint32Array(Math.max(0, tokens.count - size + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = shingleSeed;
    for (let offset = 0; offset < size; offset += 1) {
      hash = (Math.imul(hash, 0x9e3779b1) + (tokens.hashes[at + offset] as number)) | 0;
      hash ^= hash >>> 15;
    }
    hashes[at] = finishHash(hash);
  }
  return { size, hashes };
}

/** A second hash of one shingle, independent of the first: both together name a key. */
export function secondHash(tokens: Tokens, { size }: Shingles, at: number): number {
  let hash = ~shingleSeed;
  for (let offset = 0; offset < size; offset += 1) {
    hash = (Math.imul(hash ^ (tokens.hashes[at + offset] as number), 0x85ebca77) + offset) | 0;
    hash ^= hash >>> 13;
  }
  return finishHash(hash);
}

const shingleSeed = 0x27d4eb2f;
