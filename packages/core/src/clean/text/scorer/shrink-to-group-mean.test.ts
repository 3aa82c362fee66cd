import { expect, test } from "vitest";
import { readScrape } from "../lines/scrape.ts";
import { shrinkToGroupMean } from "./shrink-to-group-mean.ts";

function oddsOf(lines: readonly string[], odds: readonly number[]): number[] {
  return [...shrinkToGroupMean(readScrape(lines.join("\n")).lines, Float64Array.from(odds))];
}

test.each([
  [
    ["Shop Harvest", "A pier", "Shop Miakoda", "shop: Tonic"],
    [-4, 2, -4, 2],
    [-3.4, 2, -3.4, 0.8],
  ],
  [
    ["Shop Harvest", "Harvest shop"],
    [-4, 2],
    [-4, 2],
  ],
  [
    ["Shop", "Shopping"],
    [-4, 2],
    [-4, 2],
  ],
  [
    ["—", "…"],
    [-4, 2],
    [-4, 2],
  ],
  [
    ["Shop Harvest", "Shop windows along the quay were broken in the night by the storm of May"],
    [-4, 2],
    [-4, 2],
  ],
])("%j lean on those that begin with the same word", (lines, odds, expected) => {
  oddsOf(lines, odds).forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] as number, 6);
  });
});
