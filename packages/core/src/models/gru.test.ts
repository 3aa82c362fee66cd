import { expect, test } from "vitest";
import { Gru, type GruFile } from "./gru.ts";

/** One unit, which takes the half of the new and keeps the half of what it knew. */
const half: GruFile = {
  input: { weights: column(0, 0, 1), bias: column(0, 0, 0) },
  state: { weights: column(0, 0, 0), bias: column(0, 0, 0) },
};

function column(...values: number[]) {
  return { rows: values.length, columns: 1, step: 1, values };
}

function read(file: GruFile, values: number[], isBackward = false): number[] {
  const result = new Float64Array(values.length);
  new Gru(file).read(Float64Array.from(values), result, 0, isBackward);
  return [...result];
}

const tanh = Math.tanh(1);

test.each([
  ["forward, each row with what came before", false, [tanh / 2, tanh / 4, tanh / 8]],
  ["backward, each row with what comes after", true, [tanh / 2, 0, 0]],
])("reads %s", (_, isBackward, expected) => {
  const found = read(half, [1, 0, 0], isBackward);
  found.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] as number, 6);
  });
});

test("the update gate decides how much stays of what was known", () => {
  const [, second] = read({ ...half, input: { ...half.input, bias: column(0, 2, 0) } }, [1, 0]);
  const kept = 1 / (1 + Math.exp(-2));
  expect(second).toBeCloseTo(kept * (1 - kept) * tanh, 6);
});

test("the reset gate decides how much of what was known is in the new", () => {
  const known = { weights: column(0, 0, 0), bias: column(0, 0, 3) };
  const open = { ...half, input: { ...half.input, bias: column(30, 0, 0) }, state: known };
  const shut = { ...half, input: { ...half.input, bias: column(-30, 0, 0) }, state: known };
  expect(read(open, [0])[0]).toBeCloseTo(Math.tanh(3) / 2, 6);
  expect(read(shut, [0])[0]).toBeCloseTo(0, 6);
});

/** Two units over three inputs; the expected numbers are those of PyTorch 1.13 with these weights. */
const pair: GruFile = {
  input: {
    weights: {
      rows: 6,
      columns: 3,
      step: 0.00552,
      values: [
        -127, -101, -55, -121, -7, -113, 70, 62, 24, 99, -13, 77, -90, -25, -114, -10, -83, 115,
      ],
    },
    bias: {
      rows: 6,
      columns: 1,
      step: 1.935e-5,
      values: [-17476, 22304, -26358, -32767, -31672, -17982],
    },
  },
  state: {
    weights: {
      rows: 6,
      columns: 2,
      step: 0.005433,
      values: [90, 98, 39, -74, 117, -127, -83, -81, -54, 26, -99, -100],
    },
    bias: {
      rows: 6,
      columns: 1,
      step: 2.139e-5,
      values: [-8686, -32767, -15477, 636, 5449, -4739],
    },
  },
};

test("computes what the library computes that trained it", () => {
  const rows = Float64Array.of(1, 0, -1, 0.5, 2, 0, 0, -1, 3, 1, 1, 1);
  const result = new Float64Array(4 * 3);
  new Gru(pair).read(rows, result, 1, false);
  const expected = [
    [-0.26968, -0.49372],
    [-0.51207, -0.67271],
    [-0.82005, -0.30798],
    [-0.89567, -0.25654],
  ];
  expected.forEach(([first, second], row) => {
    expect(result[row * 3]).toBe(0); // the columns of others are left alone
    expect(result[row * 3 + 1]).toBeCloseTo(first as number, 4);
    expect(result[row * 3 + 2]).toBeCloseTo(second as number, 4);
  });
});
