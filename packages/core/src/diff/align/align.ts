/**
 * The alignment of two sequences: which elements of one stay as which of the other, in order.
 *
 * Equal ends are taken off, large ranges are split at elements that are unique in both, and what
 * is left goes to the shortest edit script. Time is close to linear whatever the sequences are: a
 * range that would take more is left unaligned.
 */
import { maxEdits, maxSplits } from "../bounds.ts";
import { type Range, shortestEdit } from "./shortest-edit.ts";
import { uniqueAnchors } from "./unique-anchors.ts";

export interface Alignment {
  /** For each element of `a` the place in `b` that it stays as, or -1. */
  partner: Int32Array;
  /** Whether every range was searched to its end. */
  isComplete: boolean;
}

/** Ranges up to this size go to the shortest edit script at once, which matches the most there. */
const smallRange = 400;

/** Aligns two sequences of numbers; equal elements have equal numbers. */
export function align(a: Int32Array, b: Int32Array): Alignment {
  const partner = new Int32Array(a.length).fill(-1);
  let isComplete = true;
  const ranges = [{ a0: 0, a1: a.length, b0: 0, b1: b.length, splits: 0 }];
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    takeEqualEnds(a, b, range, partner);
    const { a0, a1, b0, b1, splits } = range;
    if (a0 === a1 || b0 === b1) continue;
    const isLarge = a1 - a0 + b1 - b0 > smallRange;
    const anchors = isLarge && splits < maxSplits ? uniqueAnchors(a, b, range) : [];
    if (anchors.length === 0) {
      isComplete = shortestEdit(a, b, range, partner, maxEdits) && isComplete;
      continue;
    }
    let from = { a: a0, b: b0 };
    for (const [placeA, placeB] of anchors) {
      partner[placeA] = placeB;
      ranges.push({ a0: from.a, a1: placeA, b0: from.b, b1: placeB, splits: splits + 1 });
      from = { a: placeA + 1, b: placeB + 1 };
    }
    ranges.push({ a0: from.a, a1, b0: from.b, b1, splits: splits + 1 });
  }
  return { partner, isComplete };
}

/** Pairs the equal elements at both ends and narrows the range to what lies between them. */
function takeEqualEnds(a: Int32Array, b: Int32Array, range: Range, partner: Int32Array): void {
  while (range.a0 < range.a1 && range.b0 < range.b1 && a[range.a0] === b[range.b0]) {
    partner[range.a0] = range.b0;
    range.a0 += 1;
    range.b0 += 1;
  }
  while (range.a0 < range.a1 && range.b0 < range.b1 && a[range.a1 - 1] === b[range.b1 - 1]) {
    range.a1 -= 1;
    range.b1 -= 1;
    partner[range.a1] = range.b1;
  }
}

/** Gives equal keys equal numbers, over all the lists that it is asked for. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(keys: readonly string[]): Int32Array {
    return Int32Array.from(keys, (key) => {
      const known = this.#numbers.get(key);
      if (known !== undefined) return known;
      this.#numbers.set(key, this.#numbers.size);
      return this.#numbers.size - 1;
    });
  }
}

/** What lies between partners: maximal ranges of which nothing stays. */
export function gapsOf({ partner }: Alignment, lengthB: number): Range[] {
  const gaps: Range[] = [];
  let a0 = 0;
  let b0 = 0;
  const close = (a1: number, b1: number) => {
    if (a1 > a0 || b1 > b0) gaps.push({ a0, a1, b0, b1 });
    a0 = a1 + 1;
    b0 = b1 + 1;
  };
  partner.forEach((placeB, placeA) => {
    if (placeB >= 0) close(placeA, placeB);
  });
  close(partner.length, lengthB);
  return gaps;
}
