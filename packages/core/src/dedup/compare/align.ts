/**
 * Aligns two texts: which runs of tokens they share, wherever they stand, and what lies between.
 *
 * Greedy over shingles rather than a longest common subsequence: linear in the texts, and a
 * paragraph that moved is still the same paragraph.
 */
import type { ComparableText } from "../index/prepare.ts";

/** A run of equal tokens. */
export interface Block {
  a: number;
  b: number;
  length: number;
}

/** What stands between two blocks that are neighbours in both texts; either side may be empty. */
export interface Gap {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

export interface Alignment {
  /** In the order of the first text; no token is in two of them. */
  blocks: readonly Block[];
  gaps: readonly Gap[];
  matched: number;
  /** Where the first shared token stands in the second text. */
  bStart: number;
}

/** Places of one shingle that are looked at. A text that repeats a phrase more often is a list. */
const maxPlaces = 8;

/** Aligns two texts over their prose. */
export function align(a: ComparableText, b: ComparableText): Alignment {
  const blocks = blocksOf(a, b);
  let matched = 0;
  for (const { length } of blocks) matched += length;
  const bStart = blocks.reduce((least, block) => Math.min(least, block.b), b.tokens.count);
  return { blocks, gaps: gapsOf(a, b, blocks), matched, bStart };
}

function blocksOf(a: ComparableText, b: ComparableText): Block[] {
  const [ours, theirs] = [a.tokens.hashes, b.tokens.hashes];
  if (a.shingles.size !== b.shingles.size) return [];
  const places = placesOf(b.shingles.hashes);
  const isTaken = new Uint8Array(theirs.length);
  const blocks: Block[] = [];
  let aEnd = 0; // everything before is matched or given up
  let expected = 0; // where the other text goes on, if nothing was moved
  let at = 0;
  while (at < a.shingles.hashes.length) {
    const place = nearest(places, a.shingles.hashes[at] as number, expected, isTaken);
    if (place < 0) {
      at += 1;
      continue;
    }
    let [aFrom, bFrom] = [at, place];
    while (
      aFrom > aEnd &&
      bFrom > 0 &&
      !isTaken[bFrom - 1] &&
      ours[aFrom - 1] === theirs[bFrom - 1]
    ) {
      aFrom -= 1;
      bFrom -= 1;
    }
    let [aTo, bTo] = [at, place];
    while (aTo < ours.length && bTo < theirs.length && !isTaken[bTo] && ours[aTo] === theirs[bTo]) {
      aTo += 1;
      bTo += 1;
    }
    if (aTo - at < a.shingles.size) {
      at += 1; // two shingles with one hash, or its tail is taken
      continue;
    }
    isTaken.fill(1, bFrom, bTo);
    blocks.push({ a: aFrom, b: bFrom, length: aTo - aFrom });
    aEnd = aTo;
    expected = bTo;
    at = aTo;
  }
  return blocks;
}

/** The shingles' places, as chains through two arrays: much less to build than lists. */
interface Places {
  first: ReadonlyMap<number, number>;
  next: Int32Array;
}

function placesOf(hashes: Uint32Array): Places {
  const first = new Map<number, number>();
  const next = new Int32Array(hashes.length).fill(-1);
  for (let at = hashes.length - 1; at >= 0; at -= 1) {
    const hash = hashes[at] as number;
    next[at] = first.get(hash) ?? -1;
    first.set(hash, at);
  }
  return { first, next };
}

/** The free place of a shingle nearest to where it is expected; -1 if there is none. */
function nearest(places: Places, hash: number, expected: number, isTaken: Uint8Array): number {
  let best = -1;
  let place = places.first.get(hash) ?? -1;
  for (let seen = 0; place >= 0 && seen < maxPlaces; seen += 1) {
    const isNearer = best < 0 || Math.abs(place - expected) < Math.abs(best - expected);
    if (!isTaken[place] && isNearer) best = place;
    place = places.next[place] as number;
  }
  return best;
}

/** The gaps between blocks that follow each other in both texts, the ends included. */
function gapsOf(a: ComparableText, b: ComparableText, blocks: readonly Block[]): Gap[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const byB = [...blocks].sort((x, y) => x.b - y.b);
  const after = new Map(byB.map((block, index) => [block, byB[index + 1]]));
  const gaps: Gap[] = [];
  if (byB[0] === first) gaps.push({ aFrom: 0, aTo: first.a, bFrom: 0, bTo: first.b });
  blocks.forEach((block, index) => {
    const follower = blocks[index + 1];
    if (follower === undefined || after.get(block) !== follower) return;
    gaps.push({
      aFrom: block.a + block.length,
      aTo: follower.a,
      bFrom: block.b + block.length,
      bTo: follower.b,
    });
  });
  if (byB.at(-1) === last) {
    gaps.push({
      aFrom: last.a + last.length,
      aTo: a.tokens.count,
      bFrom: last.b + last.length,
      bTo: b.tokens.count,
    });
  }
  return gaps;
}
