/**
 * The order of test files: those that take longest begin, and the small ones of the parts end, so that
 * no core waits for the last file of another. A process that goes from one project to the other starts
 * anew: each project is one stretch. Vitest knows how long files took only where it ran before.
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
    const rank = ({ moduleId, project }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      if (at >= 0) return at;
      return project.name === "parts" ? longest.length + 1 : longest.length;
    };
    return others.toSorted((one, two) => rank(one) - rank(two));
  }
}
