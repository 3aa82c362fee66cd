/** A reporter that ends the run with one plain line: how many tests passed, failed and were skipped. */
import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const line = closingLineOf(modules);
    process.on("exit", () => console.log(line));
  }
}

/** What is asked of a module that ran. */
export interface RanModule {
  state(): string;
  errors(): readonly unknown[];
  children: { allTests(): Iterable<{ result(): { state: string } }> };
}

/** Counts the tests of a run: `12 passed, 0 failed, 1 skipped`. */
export function closingLineOf(modules: Iterable<RanModule>): string {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed" || state === "failed" || state === "skipped") count[state] += 1;
    }
    // A file that does not even load has no tests to fail.
    if (module.state() === "failed" && module.errors().length > 0) count.failed += 1;
  }
  const skipped = count.skipped === 0 ? "" : `, ${count.skipped} skipped`;
  return `${count.passed} passed, ${count.failed} failed${skipped}`;
}
