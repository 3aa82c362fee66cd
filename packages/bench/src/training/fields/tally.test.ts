import { expect, test } from "vitest";
import { FieldTally, type Told } from "./tally.ts";

const right: Told = { hasGold: true, isTold: true, isExact: true };
const wrong: Told = { hasGold: true, isTold: true, isExact: false };
const silent: Told = { hasGold: true, isTold: false, isExact: false };
const invented: Told = { hasGold: false, isTold: true, isExact: false };
const restrained: Told = { hasGold: false, isTold: false, isExact: false };

test("counts values on pages that say none against the precision", () => {
  const tally = new FieldTally();
  for (const told of [right, right, wrong, silent, invented, restrained]) {
    tally.add("pages", "date", told);
  }
  expect(tally.totals()["pages date"]).toEqual({
    pages: 4,
    exact: 0.5,
    precision: 0.5,
    spurious: 0.5,
    f1: 0.6667,
  });
});

test("has no share of nothing", () => {
  const tally = new FieldTally();
  tally.add("pages", "title", silent);
  expect(tally.totals()["pages title"]).toMatchObject({ precision: null, spurious: null });
});
