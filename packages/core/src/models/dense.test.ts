import { expect, test } from "vitest";
import { Dense, rectify } from "./dense.ts";

const bias = { rows: 2, columns: 1, step: 0.5, values: [1, -1] };
const weights = { rows: 2, columns: 3, step: 0.1, values: [10, 0, -10, 1, 2, 3] };

test("each row becomes the weighted sums of its inputs, and the bias", () => {
  const result = new Dense({ weights, bias }).apply(Float64Array.of(1, 2, 3, 0, 0, 0));
  expect([...result].map((value) => value.toFixed(4))).toEqual([
    "-1.5000", // 1 · 1 - 1 · 3 + .5
    "0.9000", // .1 · 1 + .2 · 2 + .3 · 3 - .5
    "0.5000",
    "-0.5000",
  ]);
});

test("no row, no result", () => {
  expect(new Dense({ weights, bias }).apply(new Float64Array())).toHaveLength(0);
});

test("weights that do not fill their shape are refused", () => {
  const short = { ...weights, values: [1, 2, 3] };
  expect(() => new Dense({ weights: short, bias })).toThrow(
    "weights of 2 x 3 expected, found 3 numbers",
  );
});

test("what is below zero is cut off, what is above stays", () => {
  expect([...rectify(Float64Array.of(-1, 0, 2))]).toEqual([0, 0, 2]);
});
