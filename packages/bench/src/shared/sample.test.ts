import { expect, test } from "vitest";
import { randomOf, sampleBySize, shuffle } from "./sample.ts";

const sizes = Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
const self = (size: number) => size;

test("samples one item from each slice of sizes", () => {
  const sample = sampleBySize(sizes, self, 10, randomOf(1));
  expect(sample.map((size) => Math.floor(size / 10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("gives the same sample for the same seed and another for another", () => {
  const sampleOf = (seed: number) => sampleBySize(sizes, self, 10, randomOf(seed));
  expect(sampleOf(1)).toEqual(sampleOf(1));
  expect(sampleOf(1)).not.toEqual(sampleOf(2));
});

test("takes everything where there is less than asked for", () => {
  expect(sampleBySize([3, 1, 2], self, 10, randomOf(1))).toEqual([1, 2, 3]);
  expect(sampleBySize([], self, 10, randomOf(1))).toEqual([]);
});

test("shuffles without losing or repeating an item", () => {
  const shuffled = shuffle(sizes, randomOf(1));
  expect(shuffled).not.toEqual(sizes);
  expect(shuffled.toSorted()).toEqual(sizes.toSorted());
});
