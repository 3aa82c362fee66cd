import { expect, test } from "vitest";
import { featureNames } from "./features/feature-names.ts";
import model from "./model/blocks.json" with { type: "json" };

test("the model in use asks for features that are there, and stays small", () => {
  for (const name of model.features) expect(featureNames).toContain(name);
  expect(model.sizes.reduce((sum, size) => sum + size, 0)).toBe(model.feature.length);
  expect(JSON.stringify(model).length).toBeLessThan(250_000);
});
