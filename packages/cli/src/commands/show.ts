/** `winnow show`: one article's record. */
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, oneArgument } from "../command.ts";
import { findArticle } from "../find-article.ts";
import { printJson, printLine } from "../terminal/print.ts";
import { recordLines } from "../terminal/record.ts";

export const show: Command = {
  name: "show",
  usage: "ID [--json]",
  summary: "Prints an article's record and text.",
  options: archiveOptions,
  async run(args, values) {
    const id = oneArgument("show", "article id", args);
    return withExistingArchive(values, async (stack) => {
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
      for (const line of recordLines(article)) printLine(line);
      return true;
    });
  },
};
