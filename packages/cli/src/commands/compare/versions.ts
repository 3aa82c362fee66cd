/** `winnow versions`: the texts that an article has had. */
import { summaryOf } from "@winnow/core/filing";
import type { ArticleVersion } from "@winnow/core/records";
import { findVersions } from "../../archive/find-version.ts";
import { withReader } from "../../archive/open.ts";
import { defineCommand, oneArgument, readingOptions } from "../../command/command.ts";
import { counted } from "../../terminal/counted.ts";
import { idCell } from "../../terminal/ids.ts";
import { notice, printJson, printTable } from "../../terminal/print.ts";

export const versions = defineCommand({
  name: "versions",
  group: "compare",
  takes: "ID",
  summary: "List the texts that an article has had.",
  options: readingOptions,
  examples: [["versions 6d3ffa22", "number, hash, instant, words and title of each"]],
  async run(args, values) {
    const given = oneArgument("versions", "article id", args);
    return withReader(values, async (reader) => {
      const { all } = await findVersions(reader, given);
      if (values.json) for (const version of all) printJson(listed(version));
      else printVersions(all);
      return true;
    });
  },
});

function listed(version: ArticleVersion) {
  return { ...summaryOf(version), articleId: version.articleId, raw: version.raw };
}

function printVersions(all: readonly ArticleVersion[]): void {
  printTable(
    [
      { head: "#", align: "right" },
      { head: "HASH" },
      { head: "CAPTURED" },
      { head: "WORDS", align: "right", isSecond: true, noun: ["word", "words"] },
      { head: "", isSecond: true },
      { head: "TITLE", maxWidth: 60, minWidth: 20 },
    ],
    all.map(({ number, textHash, capturedAt, wordCount, isCurrent, title }) => [
      String(number),
      idCell(textHash),
      capturedAt,
      String(wordCount),
      isCurrent ? "current" : "",
      title?.value ?? "–",
    ]),
  );
  notice(counted(all.length, "version"));
}
