import { describe, expect, test } from "vitest";
import { conflictWeight } from "./conflict-weight.ts";
import type { Conflict } from "./facts.ts";

describe("the weight of conflicts", () => {
  const number = (ours: string, theirs: string) => ({ kind: "number", ours, theirs }) as const;
  const name = (ours: string, theirs: string) => ({ kind: "name", ours, theirs }) as const;

  test.each<[Conflict[], number, string]>([
    [[], 0, "none"],
    [[number("9", "13")], 1, "a figure"],
    [[number("9", "13"), number("9", "13")], 1, "a figure told twice is one fact"],
    [[number("3, 9, 12, 40", "1, 9, 7, 41")], 3, "each figure of a list"],
    [[number("9 people", "13 persons")], 1, "a figure with its noun"],
    [[name("Keldby", "Mirrow")], 2, "a name"],
    [[name("Keldby", "Mirrow"), name("Keldby", "Mirrow")], 4, "a name that is replaced throughout"],
  ])("%j weighs %j", (conflicts, expected) => {
    expect(conflictWeight(conflicts)).toBe(expected);
  });
});
