import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxEdits } from "../bounds.ts";
import { align, gapsOf } from "./align.ts";

const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 });
const many = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 700 });

function lengthOfLongest(a: readonly number[], b: readonly number[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const element of a) {
    let diagonal = 0;
    b.forEach((other, n) => {
      const above = row[n + 1] as number;
      row[n + 1] = element === other ? diagonal + 1 : Math.max(above, row[n] as number);
      diagonal = above;
    });
  }
  return row[b.length] as number;
}

describe("an alignment", () => {
  test.each([
    ["of few elements", few],
    ["of many", many],
  ])("%s pairs equals, in order", (_, any) => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const { partner } = align(Int32Array.from(a), Int32Array.from(b));
        let last = -1;
        partner.forEach((placeB, placeA) => {
          if (placeB < 0) return;
          expect(b[placeB]).toBe(a[placeA]);
          expect(placeB).toBeGreaterThan(last);
          last = placeB;
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("of short sequences keeps as many elements as can be kept", () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const { partner } = align(Int32Array.from(a), Int32Array.from(b));
        expect(partner.filter((place) => place >= 0).length).toBe(lengthOfLongest(a, b));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("and its gaps give both sequences again", () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const alignment = align(Int32Array.from(a), Int32Array.from(b));
        const result = [...a];
        for (const { a0, a1, b0, b1 } of gapsOf(alignment, b.length).reverse()) {
          result.splice(a0, a1 - a0, ...b.slice(b0, b1));
        }
        expect(result).toEqual(b);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("says where it gave up", () => {
    const two = (n: number, offset: number) =>
      Int32Array.from({ length: n }, (_, k) => offset + (k % 2));
    expect(align(two(maxEdits, 0), two(maxEdits, 2)).isComplete).toBe(false);
    expect(align(two(maxEdits, 0), two(maxEdits, 0)).isComplete).toBe(true);
  });
});
