import { expect, test } from "vitest";
import { Trees } from "../../models/boosted-trees.ts";
import { believed, columnsOf, measure, type Ranking, rank } from "./ranking.ts";
import type { Reading, Rule } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** The rules look at nothing. */
const input = {} as RuleInput;

const says = (name: string, ...values: string[]): Rule<string> => ({
  name,
  confidence: 0.5,
  find: () => values.map((value) => ({ value, raw: value })),
});

const ranking: Ranking<string, Reading<string>, number> = {
  rules: [
    says("loud", "Bridge", "bridge"),
    says("quiet", "Ferry", "BRIDGE"),
    { ...says("changed", "Ferry"), column: "loud" },
  ],
  keyOf: (value) => value.toLowerCase(),
  survey: (rows) => rows.length,
  measures: [{ name: "share", of: ({ sightings }, rows) => sightings.length / rows }],
  hasOne: false,
  minimum: 0.5,
};

/** One tree: what the quiet place says is likely. */
const model = new Trees(
  {
    features: ["quiet"],
    cuts: [[0.5]],
    base: 0,
    feature: [0, -1, -1],
    cut: [0, -1000, 1000],
    right: [2, 0, 0],
    sizes: [3],
  },
  columnsOf(ranking),
);

test("rules come first among the columns, those with another's column left out", () => {
  expect(columnsOf(ranking)).toEqual(["loud", "quiet", "share"]);
});

test("one value is one row, whoever says it and in whatever case", () => {
  const { rows, features } = measure(ranking, input);
  expect(rows.map(({ key }) => key)).toEqual(["bridge", "ferry"]);
  expect([...features]).toEqual([1, 1, 1.5, 1, 1, 1]);
});

test("a value keeps each of its sources once, the most trustworthy first", () => {
  const found = rank(ranking, model, input);
  expect(found.map(({ value, source }) => [value, source])).toEqual([
    ["Bridge", "loud"],
    ["BRIDGE", "quiet"],
    ["Ferry", "quiet"],
    ["Ferry", "changed"],
  ]);
  expect(found[0]?.confidence).toBe(0.73);
});

test("where one value must be right, the scores share one certainty", () => {
  const found = rank({ ...ranking, hasOne: true }, model, input);
  expect(found.map(({ confidence }) => confidence)).toEqual([0.5, 0.5, 0.5, 0.5]);
});

test.each<[number, string | null, string]>([
  [0.7, "Bridge", "likely enough"],
  [0.8, null, "not likely enough: nothing is said"],
])("from a score of %d on, %s is believed (%s)", (minimum, value) => {
  expect(believed(rank(ranking, model, input), minimum)?.value ?? null).toBe(value);
});

test("the minimum may depend on the sources", () => {
  const unlessLoud = (found: readonly { source: string }[]) =>
    found.some(({ source }) => source === "loud") ? 0.5 : 1;
  expect(believed(rank(ranking, model, input), unlessLoud)?.value).toBe("Bridge");
  expect(
    believed(rank({ ...ranking, rules: ranking.rules.slice(1) }, model, input), unlessLoud),
  ).toBeNull();
});

test("nothing found is nothing believed", () => {
  expect(believed([], 0)).toBeNull();
});
