/** A reporter that ends the run with one plain line: how many tests passed, failed and were skipped. */
import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== "pending") count[state] += 1;
      }
      // A file that does not even load has no tests to fail.
      if (module.state() === "failed" && module.errors().length > 0) count.failed += 1;
    }
    process.on("exit", () => {
      const skipped = count.skipped === 0 ? "" : `, ${count.skipped} skipped`;
      console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
    });
  }
}
