import { expect, test } from "vitest";
import type { PlanNode } from "../index/index.ts";
import { inBoth, partsOf } from "./taken-apart.ts";

const words = (...tokens: string[]): PlanNode => ({
  ...{ kind: "words", column: null, isPrefix: false },
  phrases: [tokens],
});
const [one, two] = [words("one"), words("two")];
const [phrase, other] = [words("a", "ferry"), words("a", "bridge")];
const label: PlanNode = { kind: "label", token: "lang:en" };
const and = (of: PlanNode[], not: PlanNode[] = []): PlanNode => ({ kind: "and", of, not });

test.each<[string, PlanNode, PlanNode[]]>([
  ["words alone stay together", and([one, two]), [and([one, two])]],
  ["a phrase alone", phrase, [phrase]],
  ["a phrase beside words", and([one, phrase, label]), [phrase, and([one, label])]],
  ["two phrases", and([phrase, other]), [phrase, other]],
  ["what is excluded stays with the words", and([one, phrase], [two]), [phrase, and([one], [two])]],
  ["or with a phrase", and([phrase, other], [two]), [other, and([phrase], [two])]],
])("%s", (_, node, parts) => {
  expect(partsOf(node)).toEqual(parts);
});

test("rows that stand in both", () => {
  expect(inBoth([1, 3, 5, 9], [2, 3, 4, 9, 12])).toEqual([3, 9]);
  expect(inBoth([1], [])).toEqual([]);
});
