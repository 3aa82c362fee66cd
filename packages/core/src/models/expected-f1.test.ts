import { expect, test } from "vitest";
import { clear, maximiseExpectedF1 } from "./expected-f1.ts";

test.each<[number[], number[], boolean, string]>([
  [[0.99, 0.98, 0.02, 0.01], [80, 60, 5, 3], true, "an article among menus"],
  [[0.5, 0.4, 0.3, 0.3], [80, 60, 50, 30], false, "nothing is certain"],
  [[0.01, 0.02], [5, 3], false, "menus alone"],
  [[], [], false, "no blocks at all"],
])("takes scores %j of %j words for clear: %j, %s", (scores, words, isClear) => {
  const decision = maximiseExpectedF1(Float32Array.from(scores), Float64Array.from(words));
  expect(decision.expected >= clear).toBe(isClear);
  expect(decision.threshold).toBeGreaterThanOrEqual(0.2);
  expect(decision.threshold).toBeLessThan(0.61);
});

test("keeps doubtful blocks where all are doubtful, and drops them beside certain ones", () => {
  const kept = (scores: number[]) => {
    const { threshold } = maximiseExpectedF1(
      Float32Array.from(scores),
      Float64Array.from(scores, () => 50),
    );
    return scores.filter((score) => score >= threshold);
  };
  expect(kept([0.4, 0.35, 0.4])).toHaveLength(3);
  expect(kept([0.99, 0.99, 0.99, 0.99, 0.4])).toHaveLength(4);
});

test("tells the words that F1 is measured by: those of the best choice and of the content", () => {
  const { expected, size } = maximiseExpectedF1(
    Float32Array.of(1, 1, 0),
    Float64Array.of(10, 20, 5),
  );
  expect([expected, size]).toEqual([1, 60]);
});
