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
  "takedown/takedown",
  "editions/kept",
  "editions/publish-and-undo",
  "house/docs",
  "filing/convergence",
  "filing/hostile",
  "editions/served",
  "browser/reading",
  "cli/commands",
  "cli/package",
  "stack/files",
  "stack/owner",
  "browser/budget",
  "browser/journeys",
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
