/** The stretch of a row of numbers with the greatest sum (Kadane's algorithm). */

/** First and last position of a stretch, both inside it. */
export interface Stretch {
  start: number;
  end: number;
}

/** Finds the stretch with the greatest sum; `null` if no number is above zero. */
export function maxSubarray(worths: readonly number[]): Stretch | null {
  let best: Stretch | null = null;
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  for (const [at, worth] of worths.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += worth;
    if (sum > bestSum) {
      bestSum = sum;
      best = { start, end: at };
    }
  }
  return best;
}
