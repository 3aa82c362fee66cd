/** What every search index promises, as a suite for vitest that each adapter runs. */
import { describe } from "vitest";
import { describeChanges } from "./contract-changes.ts";
import { describeCounts } from "./contract-counts.ts";
import { describeFinding } from "./contract-finding.ts";
import { describeLanguages } from "./contract-languages.ts";
import { describePages } from "./contract-pages.ts";
import type { IndexUnderTest } from "./index-under-test.ts";

/** Runs the suite. */
export function describeSearchIndex(name: string, adapter: IndexUnderTest): void {
  describe(name, () => {
    describeFinding(adapter);
    describeLanguages(adapter);
    describePages(adapter);
    describeCounts(adapter);
    describeChanges(adapter);
  });
}

export type { IndexUnderTest };
