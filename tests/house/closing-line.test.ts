/** The line that a run ends with: `.ci/run` looks for it. */
import { expect, test } from "vitest";
import { closingLineOf, type RanModule } from "./closing-line.ts";

/** A module by the states of its tests, and the errors that it met outside of them. */
function ran(states: readonly string[], errors: readonly unknown[] = []): RanModule {
  const isFailed = errors.length > 0 || states.includes("failed");
  return {
    state: () => (isFailed ? "failed" : "passed"),
    errors: () => errors,
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
  };
}

test.each<[string, RanModule[], string]>([
  ["nothing", [], "0 passed, 0 failed"],
  ["two files", [ran(["passed", "passed"]), ran(["passed"])], "3 passed, 0 failed"],
  ["a failure, once", [ran(["passed", "failed"])], "1 passed, 1 failed"],
  ["a skipped test", [ran(["passed", "skipped"])], "1 passed, 0 failed, 1 skipped"],
  ["a test that never ran", [ran(["pending"])], "0 passed, 0 failed"],
  ["a file that does not load", [ran([], [new Error("no")])], "0 passed, 1 failed"],
])("counts %s", (_, modules, line) => {
  expect(closingLineOf(modules)).toBe(line);
});
