import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorRates } from "./error-rates.ts";

const results = readFileSync(new URL("../../../bench/RESULTS.md", import.meta.url), "utf8");
const rows = results
  .split("\n")
  .filter((line) => line.includes("out of fold**") || line.startsWith("| generated"))
  .join("\n");

test.each(errorRates)("$measure stands in the results as it is told: $value", ({ value }) => {
  const told = new RegExp(`\\| 0?${String(value).slice(1)} \\|`);
  expect(rows).toMatch(told);
});
