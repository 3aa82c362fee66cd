/**
 * Slots: places where two texts that run alike say different things.
 *
 * Where a gap is short on both sides, the words that both sides share in it are taken out, so that
 * "fell 94.59 points, or 2.5%" against "rose 85.22 points, or 2.9%" gives three slots, not one.
 */

import type { Tokens } from "../tokens/tokens.ts";
import type { Gap } from "./align.ts";

/** Tokens on each side of a gap that is looked into; longer ones are passages, not slots. */
const maxGapTokens = 40;

/** Cuts a short gap into the runs that differ; `null` if a side is too long. */
export function slotsOf(a: Tokens, b: Tokens, gap: Gap): Gap[] | null {
  const [n, m] = [gap.aTo - gap.aFrom, gap.bTo - gap.bFrom];
  if (n > maxGapTokens || m > maxGapTokens) return null;
  if (n === 0 || m === 0) return n + m === 0 ? [] : [gap];
  // Longest common subsequence, bounded by the constant above: 1,600 cells.
  const width = m + 1;
  const best = new Uint8Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      best[i * width + j] = isEqual(a, b, gap, i, j)
        ? (best[(i + 1) * width + j + 1] as number) + 1
        : Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
    }
  }
  const slots: Gap[] = [];
  let [i, j, iFrom, jFrom] = [0, 0, 0, 0];
  const close = () => {
    if (i > iFrom || j > jFrom) {
      slots.push({
        aFrom: gap.aFrom + iFrom,
        aTo: gap.aFrom + i,
        bFrom: gap.bFrom + jFrom,
        bTo: gap.bFrom + j,
      });
    }
  };
  while (i < n && j < m) {
    if (isEqual(a, b, gap, i, j)) {
      close();
      i += 1;
      j += 1;
      [iFrom, jFrom] = [i, j];
    } else if ((best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  [i, j] = [n, m];
  close();
  return slots;
}

function isEqual(a: Tokens, b: Tokens, gap: Gap, i: number, j: number): boolean {
  return a.hashes[gap.aFrom + i] === b.hashes[gap.bFrom + j];
}
