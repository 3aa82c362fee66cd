import { expect, test } from "vitest";
import { readScrape } from "../lines/scrape.ts";
import { LineTagger, type TaggerFile } from "./line-tagger.ts";

const matrix = (rows: number, columns: number, values: number[]) => ({
  rows,
  columns,
  step: 1,
  values,
});
const layer = (rows: number, columns: number, values: number[], bias = Array(rows).fill(0)) => ({
  weights: matrix(rows, columns, values),
  bias: matrix(rows, 1, bias),
});

/** Of one unit each way; it knows two words, and one feature of which it makes nothing. */
const reader = { input: layer(3, 1, [0, 0, 1]), state: layer(3, 1, [0, 0, 0]) };
const file: TaggerFile = {
  features: ["words"],
  means: [0],
  spreads: [1],
  words: "harbour 0",
  vectors: matrix(2, 1, [1, 3]),
  line: layer(1, 2, [1, 0]),
  forward: reader,
  backward: reader,
  hidden: layer(1, 3, [1, 0, 0]), // what was read from above
  output: layer(1, 1, [1]),
};

function oddsOf(text: string, about: Partial<TaggerFile> = {}, cells: number[] = []): number[] {
  const { lines } = readScrape(text);
  const table = new Float32Array(2 * lines.length);
  table.set(cells);
  const tagger = new LineTagger({ ...file, ...about }, ["unused", "words"]);
  return [...tagger.logOdds(lines, table)];
}

const fromOwn = { hidden: layer(1, 3, [0, 0, 1]) };

test("what stands above a line bears on it", () => {
  const [, alone] = oddsOf("Boats\nBoats");
  const [, below] = oddsOf("Harbour\nBoats");
  expect(alone).toBe(0);
  expect(below).toBeCloseTo(Math.tanh(1) / 4, 5);
});

test("what stands below a line bears on it", () => {
  const fromBelow = { hidden: layer(1, 3, [0, 1, 0]) };
  expect(oddsOf("Boats\nHarbour", fromBelow)[0]).toBeCloseTo(Math.tanh(1) / 4, 5);
  expect(oddsOf("Harbour\nBoats", fromBelow)[1]).toBe(0);
});

test.each([
  ["Harbour", 1, "a word that it knows"],
  ["Harbour boats", 1, "a word that it does not know says nothing, and thins nothing out"],
  ["Harbour 1987", 2, "the mean of two; numbers are all one"],
  ["Boats", 0, "no word that it knows"],
])("reads the words of %j as %d: %s", (line, expected) => {
  expect(oddsOf(line, fromOwn)).toEqual([expected]);
});

test.each([
  [Math.E - 1, 1, "the logarithm of a count and one"],
  [1 - Math.E, 0, "below the mean; cut off between two layers"],
  [1e9, 5, "no further than five spreads"],
])("reads a feature of %d as %d: %s", (value, expected) => {
  const fromFeature = { ...fromOwn, line: layer(1, 2, [0, 1]) };
  expect(oddsOf("Boats", fromFeature, [9, value])[0]).toBeCloseTo(expected, 5);
});

test("a page without lines has no odds", () => {
  expect(oddsOf("")).toEqual([]);
});

test("a net that asks for a feature that is not computed is refused", () => {
  expect(() => oddsOf("Boats", { features: ["colour"] })).toThrow(
    "the model asks for a feature that is not computed: colour",
  );
});
