/**
 * A sketch of a text: enough to tell, without the text, how much of it another text holds.
 *
 * FracMinHash: the shingles whose hash is under a threshold, in the order of the text, so two
 * sketches pick the same shingles wherever the texts agree. Long texts take a lower threshold.
 */

import { tokenKind } from "../tokens/scan.ts";
import type { Tokens } from "../tokens/tokens.ts";
import type { Shingles } from "./shingles.ts";

/** Hashes in a sketch at most: with 64 of them a share is told no better than to six percent. */
export const maxSketchHashes = 128;

/** Numbers in a sketch at most, so that a page of tables stays small. */
export const maxSketchNumbers = 48;

export interface Sketch {
  /** Tokens of prose: words, or characters in scripts without spaces. */
  tokenCount: number;
  /** Shingles with at least this many leading zero bits are in: one in 2^scale. */
  scale: number;
  /** The 16 bits after those zeros, in the order of the text. */
  hashes: readonly number[];
  /** 16-bit hashes of the distinct numbers, in order of first appearance. */
  numbers: readonly number[];
}

/** Draws the sketch of a text's prose. */
export function sketchOf(tokens: Tokens, shingles: Shingles): Sketch {
  const distinct = [...new Set(shingles.hashes)];
  const scale = scaleFor(distinct);
  const bound = 2 ** (32 - scale);
  const hashes = distinct.filter((hash) => hash < bound).map((hash) => (hash << scale) >>> 16);
  return { tokenCount: tokens.count, scale, hashes, numbers: numbersOf(tokens) };
}

/** How many of `part`'s shingles stand in `whole`, as a share from 0 to 1; 0 for an empty sketch. */
export function sketchContainment(part: Sketch, whole: Sketch): number {
  const scale = Math.max(part.scale, whole.scale);
  const ours = atScale(part, scale);
  if (ours.length === 0) return 0;
  const bits = 16 - (scale - Math.min(part.scale, whole.scale));
  const theirs = new Set(atScale(whole, scale).map((hash) => hash >>> (16 - bits)));
  let shared = 0;
  for (const hash of ours) if (theirs.has(hash >>> (16 - bits))) shared += 1;
  return shared / ours.length;
}

/** Share of `part`'s numbers that `whole` has too; 1 where it has none. */
export function sharedNumbers(part: Sketch, whole: Sketch): number {
  if (part.numbers.length === 0) return 1;
  const theirs = new Set(whole.numbers);
  return part.numbers.filter((number) => theirs.has(number)).length / part.numbers.length;
}

/** The sketch as bytes, 400 at most. */
export function packSketch(sketch: Sketch): Uint8Array {
  const { tokenCount, scale, hashes, numbers } = sketch;
  const bytes = new Uint8Array(8 + 2 * (hashes.length + numbers.length));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, packedVersion);
  view.setUint8(1, scale);
  view.setUint32(2, tokenCount);
  view.setUint8(6, hashes.length);
  view.setUint8(7, numbers.length);
  [...hashes, ...numbers].forEach((hash, index) => {
    view.setUint16(8 + 2 * index, hash);
  });
  return bytes;
}

/** Reads a packed sketch; `null` for bytes that are none, or of another version. */
export function unpackSketch(bytes: Uint8Array): Sketch | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [hashCount, numberCount] = [view.getUint8(6), view.getUint8(7)];
  const whole = bytes.length === 8 + 2 * (hashCount + numberCount);
  if (view.getUint8(0) !== packedVersion || !whole) return null;
  const all = Array.from({ length: hashCount + numberCount }, (_, index) =>
    view.getUint16(8 + 2 * index),
  );
  return {
    tokenCount: view.getUint32(2),
    scale: view.getUint8(1),
    hashes: all.slice(0, hashCount),
    numbers: all.slice(hashCount),
  };
}

const packedVersion = 1;

/** The lowest scale at which the shingles fit. */
function scaleFor(hashes: readonly number[]): number {
  const counts = new Uint32Array(33); // by leading zero bits
  for (const hash of hashes) {
    const zeros = Math.clz32(hash);
    counts[zeros] = (counts[zeros] as number) + 1;
  }
  let fitting = 0;
  for (let scale = 32; scale >= 0; scale -= 1) {
    fitting += counts[scale] as number;
    if (fitting > maxSketchHashes) return scale + 1;
  }
  return 0;
}

/** The hashes that the sketch would have at a higher scale, on this sketch's or that scale's bits. */
function atScale({ scale, hashes }: Sketch, higher: number): number[] {
  const shift = higher - scale;
  if (shift === 0) return [...hashes];
  if (shift >= 16) return [];
  return hashes
    .filter((hash) => hash >>> (16 - shift) === 0)
    .map((hash) => (hash << shift) & 0xffff);
}

function numbersOf(tokens: Tokens): number[] {
  const numbers = new Set<number>();
  for (let at = 0; at < tokens.count && numbers.size < maxSketchNumbers; at += 1) {
    if (tokens.is(at, tokenKind.number)) numbers.add((tokens.hashes[at] as number) >>> 16);
  }
  return [...numbers];
}
