/** `winnow versions`: the texts that an article has had. */

import { summaryOf } from "@winnow/core/filing";
import type { ArticleVersion } from "@winnow/core/records";
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, oneArgument } from "../command.ts";
import { findVersions } from "../find-version.ts";
import { shortHash } from "../terminal/changes.ts";
import { notice, printJson, printTable } from "../terminal/print.ts";

export const versions: Command = {
  name: "versions",
  usage: "ID [--json]",
  summary: "Lists the texts that an article has had, in the order in which they were first saved.",
  options: archiveOptions,
  async run(args, values) {
    const id = oneArgument("versions", "article id", args);
    return withExistingArchive(values, async (stack) => {
      const { all } = await findVersions(stack, id);
      if (values.json) for (const version of all) printJson(listed(version));
      else printVersions(all);
      return true;
    });
  },
};

function listed(version: ArticleVersion) {
  return { ...summaryOf(version), articleId: version.articleId, raw: version.raw };
}

function printVersions(all: readonly ArticleVersion[]): void {
  printTable(
    [
      { head: "", align: "right" },
      { head: "HASH" },
      { head: "CAPTURED" },
      { head: "WORDS", align: "right" },
      { head: "" },
      { head: "TITLE", maxWidth: 60 },
    ],
    all.map(({ number, textHash, capturedAt, wordCount, isCurrent, title }) => [
      String(number),
      shortHash(textHash),
      capturedAt,
      String(wordCount),
      isCurrent ? "current" : "",
      title?.value ?? "–",
    ]),
  );
  notice(`${all.length} versions`);
}
