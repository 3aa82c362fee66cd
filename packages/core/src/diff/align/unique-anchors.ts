/** Anchors: elements that stand once in each of two ranges, and in the same order in both. */
import type { Range } from "./shortest-edit.ts";

/** Finds the longest row of anchors (patience sorting), as places in `a` and `b` in turn. */
export function uniqueAnchors(a: Int32Array, b: Int32Array, range: Range): [number, number][] {
  const inA = placesOf(a, range.a0, range.a1);
  const inB = placesOf(b, range.b0, range.b1);
  const pairs: [number, number][] = [];
  for (const [element, placeA] of inA) {
    const placeB = inB.get(element) ?? repeated;
    // A map keeps the order of first places, so the pairs are in the order of `a`.
    if (placeA !== repeated && placeB !== repeated) pairs.push([placeA, placeB]);
  }
  return longestRising(pairs);
}

const repeated = -1;

/** Where each element stands, or that it stands there more than once. */
function placesOf(values: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = from; place < to; place += 1) {
    const element = values[place] as number;
    places.set(element, places.has(element) ? repeated : place);
  }
  return places;
}

/** The longest row of pairs whose second places rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** For each length, the pair that ends a row of it with the lowest second place. */
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(([, placeB], n) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const [, end] = pairs[ends[middle] as number] as [number, number];
      if (end < placeB) low = middle + 1;
      else high = middle;
    }
    before[n] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = n;
  });
  const row: [number, number][] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] as number) {
    row.push(pairs[n] as [number, number]);
  }
  return row.reverse();
}
