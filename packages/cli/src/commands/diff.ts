/** `winnow diff`: what changed between two texts of an article. */

import { diffVersions } from "@winnow/core/diff";
import type { ArticleVersion, ArticleVersions } from "@winnow/core/records";
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, UsageError } from "../command.ts";
import { findVersions, pickVersion } from "../find-version.ts";
import { diffLines } from "../terminal/changes.ts";
import { printJson, printLine } from "../terminal/print.ts";

export const diff: Command = {
  name: "diff",
  usage: "ID [V1 V2] [--json]",
  summary:
    "Prints what changed: headline, numbers and names first, then the text. Versions are numbers or beginnings of hashes; without them, the current text is compared with the one before it.",
  options: archiveOptions,
  async run(args, values) {
    const [id, ...refs] = args;
    if (id === undefined || (refs.length !== 0 && refs.length !== 2)) {
      throw new UsageError(`diff: expected an article id, and two versions or none`);
    }
    return withExistingArchive(values, async (stack) => {
      const { from, to } = pairOf(await findVersions(stack, id), refs);
      const found = diffVersions(from, to);
      if (values.json) printJson(found);
      else diffLines(found).forEach(printLine);
      return true;
    });
  },
};

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
