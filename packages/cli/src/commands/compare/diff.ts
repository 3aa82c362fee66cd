/** `winnow diff`: what changed between two texts of an article. */
import { diffVersions } from "@winnow/core/diff";
import type { ArticleVersion, ArticleVersions } from "@winnow/core/records";
import { findVersions, pickVersion } from "../../archive/find-version.ts";
import { withReader } from "../../archive/open.ts";
import { defineCommand, readingOptions } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { diffLines } from "../../terminal/changes.ts";
import { printJson, printLines } from "../../terminal/print.ts";

export const diff = defineCommand({
  name: "diff",
  group: "compare",
  takes: "ID [V1 V2]",
  summary: "Print what changed between two texts, facts first.",
  options: readingOptions,
  examples: [
    ["diff 6d3ffa22", "the current text against the one before it"],
    ["diff 6d3ffa22 1 3", "two versions by number; the first digits of their hashes will do, too"],
  ],
  async run(args, values) {
    const [given, ...refs] = args;
    if (given === undefined || (refs.length !== 0 && refs.length !== 2)) {
      throw new UsageError("diff: expected an article id, and two versions or none");
    }
    return withReader(values, async (reader) => {
      const { from, to } = pairOf(await findVersions(reader, given), refs);
      const found = diffVersions(from, to);
      if (values.json) printJson(found);
      else printLines(diffLines(found));
      return true;
    });
  },
});

function pairOf(
  versions: ArticleVersions,
  [first, second]: readonly string[],
): { from: ArticleVersion; to: ArticleVersion } {
  if (first !== undefined && second !== undefined) {
    return { from: pickVersion(versions, first), to: pickVersion(versions, second) };
  }
  if (versions.usual === null) throw new UsageError("diff: the article has one version alone");
  return versions.usual;
}
