/** What the decision needs of a text, made once: its tokens, its shingles, its sketch, its keys. */

import { type Tokens, tokensOf } from "../tokens/tokens.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type IndexKeys, indexKeysOf } from "./index-keys.ts";
import { type Shingles, shinglesOf } from "./shingles.ts";
import { type Sketch, sketchOf } from "./sketch.ts";

/** Words of prose under which nothing but equality says that two texts are one. */
export const minComparableWords = 40;

export interface ComparableText {
  textHash: string;
  tokens: Tokens;
  shingles: Shingles;
}

export interface PreparedText extends ComparableText {
  sketch: Sketch;
  /** A text with too little prose has one key, its hash: it is a duplicate only of its equals. */
  keys: IndexKeys;
}

/** Reads a text for comparison with others. */
export function comparableText(text: string, textHash = fingerprintOf(text)): ComparableText {
  const tokens = tokensOf(text);
  return { textHash, tokens, shingles: shinglesOf(tokens) };
}

/** Reads a text for the index. `textHash` saves hashing where the caller has it. */
export function prepareText(text: string, textHash = fingerprintOf(text)): PreparedText {
  const comparable = comparableText(text, textHash);
  const { tokens, shingles } = comparable;
  const isShort = tokens.wordCount < minComparableWords;
  return {
    ...comparable,
    sketch: sketchOf(tokens, shingles),
    keys: isShort ? exactKeyOf(textHash) : indexKeysOf(tokens, shingles),
  };
}

function exactKeyOf(textHash: string): IndexKeys {
  const keys = [textHash.slice(0, 12)];
  return { probes: keys, claimable: keys, places: new Map() };
}
