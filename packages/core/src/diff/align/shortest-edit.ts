/** The shortest edit script of two short ranges: E. W. Myers, "An O(ND) difference algorithm" (1986). */

/** Part of two sequences: `[a0, a1)` of one, `[b0, b1)` of the other. */
export interface Range {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/**
 * Writes into `partner` which element of `b` each element of `a` stays as; `false` and nothing
 * written if that takes more than `maxEdits` removals and additions.
 */
export function shortestEdit(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Range,
  partner: Int32Array,
  maxEdits: number,
): boolean {
  const lengthA = a1 - a0;
  const lengthB = b1 - b0;
  const bound = Math.min(lengthA + lengthB, maxEdits);
  const offset = bound + 1;
  /** How far into `a` each diagonal (place in `a` less place in `b`) has come. */
  const reach = new Int32Array(2 * bound + 3);
  /** Reaches before each round: the way back. */
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= bound; edits += 1) {
    trace.push(reach.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const isAddition = comesFromAbove(reach, offset + k, k, edits);
      let x = isAddition ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1;
      let y = x - k;
      while (x < lengthA && y < lengthB && a[a0 + x] === b[b0 + y]) {
        x += 1;
        y += 1;
      }
      reach[offset + k] = x;
      if (x >= lengthA && y >= lengthB) {
        walkBack(trace, { a0, a1, b0, b1 }, partner);
        return true;
      }
    }
  }
  return false;
}

/** Whether the furthest way to a diagonal comes by an addition, from the diagonal above. */
function comesFromAbove(reach: Int32Array, place: number, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && at(reach, place - 1) < at(reach, place + 1));
}

function walkBack(trace: readonly Int32Array[], { a0, a1, b0, b1 }: Range, partner: Int32Array) {
  let x = a1 - a0;
  let y = b1 - b0;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] as Int32Array;
    const middle = edits + 1; // a trace is cut to the diagonals that its round could ask for
    const k = x - y;
    const from = comesFromAbove(reach, middle + k, k, edits) ? k + 1 : k - 1;
    const startX = edits === 0 ? 0 : at(reach, middle + from);
    const startY = edits === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      partner[a0 + x] = b0 + y;
    }
    x = startX;
    y = startY;
  }
}

function at(values: Int32Array, place: number): number {
  return values[place] as number; // every place that is asked for lies within the bound
}
