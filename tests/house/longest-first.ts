/**
 * The order of test files: those that take longest begin, so that the last of them does not run alone
 * on one core while the others wait. Vitest knows how long files took only where it ran before.
 */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Longest first; seconds of one quiet run stand in no code, only their order matters. */
const longest = [
  "faults/every-call",
  "editions/faults",
  "cli/reading",
  "takedown/takedown",
  "editions/kept",
  "editions/publish-and-undo",
  "editions/served",
  "export/export",
  "filing/convergence",
  "browser/reading",
  "browser/budget",
  "browser/journeys",
  "filing/hostile",
  "search/search",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return others.toSorted((one, two) => rank(one) - rank(two));
  }
}
