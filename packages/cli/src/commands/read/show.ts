/** `winnow show`: one article's record. */

import { citationFormats, cite } from "@winnow/core/citation";
import type { Article, ArticleVersion, Relation } from "@winnow/core/records";
import { findArticle } from "../../archive/find-article.ts";
import { findVersions, pickVersion } from "../../archive/find-version.ts";
import { withReader } from "../../archive/open.ts";
import type { ArchiveReader } from "../../archive/reader.ts";
import { defineCommand, oneArgument, readingOptions } from "../../command/command.ts";
import { choice, text } from "../../command/options.ts";
import { fieldLines } from "../../terminal/field.ts";
import { printJson, printLine, printLines } from "../../terminal/print.ts";
import { recordLines } from "../../terminal/record.ts";
import { relationLines, storyLines } from "../../terminal/story.ts";
import { printable } from "../../terminal/table.ts";

export const show = defineCommand({
  name: "show",
  group: "read",
  takes: "ID",
  summary: "Print an article: record and text, an earlier text, a citation.",
  options: {
    version: text("V", "an earlier text: its number, or the first digits of its hash"),
    cite: choice("print a citation instead", citationFormats, null),
    ...readingOptions,
  },
  examples: [
    ["show 6d3ffa22", "an id, or as many of its digits as tell it from the others"],
    ["show https://paper.example.org/ferry", "by the URL that it was saved from"],
    ["show 6d3ffa22 --cite bibtex", "for a list of references"],
  ],
  async run(args, values) {
    const given = oneArgument("show", "article id", args);
    return withReader(values, async (reader) => {
      if (values.cite !== null) {
        await printCitation(reader, given, { ...values, cite: values.cite });
      } else if (values.version !== null) {
        const version = pickVersion(await findVersions(reader, given), values.version);
        if (values.json) printJson(version);
        else printVersion(version);
      } else {
        const article = await findArticle(reader, given);
        if (values.json) printJson(article);
        else printArticle(article, await reader.relations(article.id));
      }
      return true;
    });
  },
});

async function printCitation(
  reader: ArchiveReader,
  given: string,
  values: { cite: (typeof citationFormats)[number]; version: string | null; json: boolean },
): Promise<void> {
  const versions = await findVersions(reader, given);
  const current = versions.all.find(({ isCurrent }) => isCurrent);
  const version =
    values.version === null && current ? current : pickVersion(versions, values.version ?? "1");
  const citation = cite(version, values.cite);
  if (values.json) {
    printJson({ id: version.articleId, version: version.textHash, format: values.cite, citation });
  } else {
    process.stdout.write(`${citation}\n`);
  }
}

function printArticle(article: Article, relations: readonly Relation[]): void {
  const { id, url, collections, capturedAt, raw, versionCount, learned } = article;
  printLine(id);
  printLines([
    ...fieldLines("url", url ?? "–"),
    ...fieldLines("captured", `${capturedAt}, in ${collections.join(", ")}`),
    ...fieldLines("versions", String(versionCount)),
    ...fieldLines("raw copy", raw.key),
    ...storyLines(article),
    ...relationLines(relations),
    ...recordLines(article),
    ...learned.flatMap(({ text: line, reason }) =>
      fieldLines("left out", `${printable(line)}  (${reason})`),
    ),
  ]);
}

function printVersion(version: ArticleVersion): void {
  const { articleId, number, textHash, isCurrent, url, capturedAt, raw } = version;
  printLine(articleId);
  printLines([
    ...fieldLines("version", `${number}, ${textHash}${isCurrent ? ", current" : ""}`),
    ...fieldLines("url", url ?? "–"),
    ...fieldLines("captured", capturedAt),
    ...fieldLines("raw copy", raw.key),
    ...recordLines(version),
  ]);
}
