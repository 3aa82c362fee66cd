/** `winnow show`: one article's record. */
import type { ArticleVersion } from "@winnow/core/records";
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, oneArgument } from "../command.ts";
import { findArticle } from "../find-article.ts";
import { findVersions, pickVersion } from "../find-version.ts";
import { printJson, printLine } from "../terminal/print.ts";
import { recordLines } from "../terminal/record.ts";
import { relationLines, storyLines } from "../terminal/story.ts";
import { printable } from "../terminal/table.ts";

export const show: Command = {
  name: "show",
  usage: "ID [--version V] [--json]",
  summary: "Prints an article's record and text, or one of its earlier texts.",
  options: { ...archiveOptions, version: { type: "string" } },
  async run(args, values) {
    const id = oneArgument("show", "article id", args);
    return withExistingArchive(values, async (stack) => {
      if (typeof values.version === "string") {
        const version = pickVersion(await findVersions(stack, id), values.version);
        return printVersion(version, values.json === true);
      }
      const article = await findArticle(stack, id);
      if (values.json) {
        printJson(article);
        return true;
      }
      const { url, collections, capturedAt, raw, versionCount } = article;
      printLine(article.id);
      printLine(`  url         ${url ?? "–"}`);
      printLine(`  captured    ${capturedAt}, in ${collections.join(", ")}`);
      printLine(`  versions    ${versionCount}`);
      printLine(`  raw copy    ${raw.key}`);
      const relations = await stack.services.catalogue.relations(article.id);
      for (const line of [...storyLines(article), ...relationLines(relations)]) printLine(line);
      for (const line of recordLines(article)) printLine(line);
      for (const { text, reason } of article.learned)
        printLine(`  left out    ${printable(text)}  (${reason})`);
      return true;
    });
  },
};

function printVersion(version: ArticleVersion, json: boolean): true {
  if (json) {
    printJson(version);
    return true;
  }
  const { articleId, number, textHash, isCurrent, url, capturedAt, raw } = version;
  printLine(articleId);
  printLine(`  version     ${number}, ${textHash}${isCurrent ? ", current" : ""}`);
  printLine(`  url         ${url ?? "–"}`);
  printLine(`  captured    ${capturedAt}`);
  printLine(`  raw copy    ${raw.key}`);
  for (const line of recordLines(version)) printLine(line);
  return true;
}
