/** Prefix sums: the sum over any stretch of a sequence as one subtraction. */

/** Sums of a number over a sequence, from its first element on. */
export class PrefixSums {
  readonly #sums: Float64Array;

  constructor(count: number, numberOf: (at: number) => number) {
    this.#sums = new Float64Array(count + 1);
    for (let at = 0; at < count; at++) {
      this.#sums[at + 1] = (this.#sums[at] as number) + numberOf(at);
    }
  }

  /** The sum from one line to before another; positions outside of the page count as its ends. */
  between(from: number, to: number): number {
    const last = this.#sums.length - 1;
    const end = Math.max(0, Math.min(to, last));
    return (this.#sums[end] as number) - (this.#sums[Math.max(0, Math.min(from, end))] as number);
  }

  /** The mean over the lines up to `reach` before and behind one, itself included. */
  around(at: number, reach: number): number {
    const last = this.#sums.length - 1;
    const from = Math.max(0, at - reach);
    const to = Math.min(last, at + reach + 1);
    return this.between(from, to) / (to - from);
  }

  get total(): number {
    return this.#sums.at(-1) as number;
  }
}
