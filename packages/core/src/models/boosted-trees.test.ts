import { expect, test } from "vitest";
import { Trees, type TreesFile } from "./boosted-trees.ts";

const columns = ["unused", "words", "linkDensity"];

/** One tree: more than eight words (as a logarithm) is kept, unless most of them are links. */
const file: TreesFile = {
  features: ["words", "linkDensity"],
  cuts: [[3], [0.5]],
  base: 0,
  feature: [0, -1, 1, -1, -1],
  cut: [0, -2000, 0, 2000, -1000],
  right: [2, 0, 2, 0, 0],
  sizes: [5],
};

const rows = (...values: number[]) => Float32Array.from(values);

test.each([
  [2, 0, -2, "few words"],
  [3, 0, -2, "a value on the threshold goes left"],
  [6, 0.1, 2, "many words, few links"],
  [6, 0.9, -1, "many words, all of them links"],
])("scores %d words at a link density of %d with log odds %d: %s", (words, links, expected) => {
  const [, second] = new Trees(file, columns).logOdds(rows(9, 9, 0, 0, words, links), 2);
  expect(second).toBe(expected);
});

test("a row that exits below after a few trees is left there", () => {
  const twice = {
    ...file,
    feature: [...file.feature, ...file.feature],
    cut: [...file.cut, ...file.cut],
    right: [...file.right, ...file.right],
    sizes: [5, 5],
  };
  const trees = new Trees(twice, columns, [{ trees: 1, below: -1.5 }]);
  const table = rows(0, 2, 0, 0, 6, 0.9, 0, 6, 0.1);
  expect([...trees.logOdds(table, 3)]).toEqual([-2, -2, 4]);
});

test("scores are the probabilities of log odds", () => {
  const [, kept] = new Trees(file, columns).scores(rows(0, 2, 0, 0, 6, 0.1), 2);
  expect(kept).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
});

test("a model that asks for an unknown feature is refused", () => {
  expect(() => new Trees(file, ["words"])).toThrow("not computed: linkDensity");
});
