import { expect, test } from "vitest";
import { columnCount, F } from "./feature-names.ts";
import model from "./model/blocks.json" with { type: "json" };
import { type ModelFile, Trees } from "./trees.ts";

/** One tree: more than eight words (as a logarithm) is kept, unless most of them are links. */
const file: ModelFile = {
  features: ["words", "linkDensity"],
  cuts: [[3], [0.5]],
  base: 0,
  feature: [0, -1, 1, -1, -1],
  cut: [0, -2000, 0, 2000, -1000],
  right: [2, 0, 2, 0, 0],
  sizes: [5],
  tokens: {},
};

test.each([
  [2, 0, -2, "few words"],
  [3, 0, -2, "a value on the threshold goes left"],
  [6, 0.1, 2, "many words, few links"],
  [6, 0.9, -1, "many words, all of them links"],
])("scores %d words at a link density of %d with log odds %d: %s", (words, links, expected) => {
  const row = new Float32Array(2 * columnCount);
  row[columnCount + F.words] = words;
  row[columnCount + F.linkDensity] = links;
  expect(new Trees(file).score(row, 1)).toBeCloseTo(1 / (1 + Math.exp(-expected)), 5);
});

test("the model in use asks for features that are there, and stays small", () => {
  for (const name of model.features) expect(F).toHaveProperty(name);
  expect(model.sizes.reduce((sum, size) => sum + size, 0)).toBe(model.feature.length);
  expect(JSON.stringify(model).length).toBeLessThan(250_000);
});
