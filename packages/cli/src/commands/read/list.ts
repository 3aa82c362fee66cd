/** `winnow list`: the articles, newest first. */
import { ArticleQuery, type ArticleSummary, defaultPageSize } from "@winnow/core/records";
import { publisherAsked, publisherHint } from "../../archive/find-publisher.ts";
import { type Listed, listArticles } from "../../archive/list-articles.ts";
import { withReader } from "../../archive/open.ts";
import { defineCommand, noArguments, readingOptions } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { count, flag, read, text } from "../../command/options.ts";
import { firstDay, lastDay } from "../../pages/days.ts";
import { counted } from "../../terminal/counted.ts";
import { idCell } from "../../terminal/ids.ts";
import { notice, printJson, printTable } from "../../terminal/print.ts";
import { isScreen } from "../../terminal/screen.ts";

export const list = defineCommand({
  name: "list",
  group: "read",
  takes: "",
  summary: "List articles, newest first, the undated last.",
  options: {
    publisher: text("SITE", "of one publisher: its domain, any URL of it, or its name"),
    from: read("DAY", "published on this day or later; a month or year will do", firstDay),
    to: read("DAY", "published on this day or earlier", lastDay),
    collection: text("NAME", "of one collection"),
    copies: flag("every article, not one of each story"),
    limit: count(`how many (on a terminal ${defaultPageSize}, elsewhere all)`, null),
    all: flag("all of them, on a terminal, too"),
    ...readingOptions,
  },
  examples: [
    ["list --publisher example.org --from 2020-10", "of one site since October 2020"],
    ["list --copies --json | wc -l", "how many articles there are; a pipe gets all"],
  ],
  async run(args, values) {
    noArguments("list", args);
    const { from, to } = values;
    if (from !== null && to !== null && from > to) {
      throw new UsageError(`list: --from ${from} is later than --to ${to}`);
    }
    const limit =
      values.limit ?? (isScreen() && !values.all && !values.json ? defaultPageSize : null);
    return withReader(values, async (reader) => {
      const publisher = values.publisher && (await publisherAsked(reader, values.publisher));
      const query = ArticleQuery.parse({
        copies: values.copies ? "show" : "hide",
        ...(publisher ? { publisher } : {}),
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(values.collection ? { collection: values.collection } : {}),
      });
      const listed = await listArticles(reader, query, limit, values.json ? printJson : null);
      if (!values.json) printArticles(listed.articles);
      notice(sentenceOf(listed, from !== null || to !== null));
      if (listed.total === 0 && publisher) {
        const hint = await publisherHint(reader, publisher);
        if (hint !== null) notice(hint);
      }
      return true;
    });
  },
});

/** `50 of 176 articles; --all shows the rest`, and what a list leaves out. */
function sentenceOf({ shown, total, isMore, copiesHidden }: Listed, isRange: boolean): string {
  const articles = counted(total, "article");
  const more = isMore ? `more than ${articles}` : articles;
  const what = shown < total || isMore ? `${shown} of ${more}; --all shows the rest` : articles;
  const hidden =
    copiesHidden > 0 ? `; ${counted(copiesHidden, "copy", "copies")} not shown (--copies)` : "";
  return `${what}${hidden}${isRange ? "; undated articles are in no range" : ""}`;
}

function printArticles(articles: readonly ArticleSummary[]): void {
  if (articles.length === 0) return;
  printTable(
    [
      { head: "ID" },
      { head: "DATE" },
      { head: "TITLE", maxWidth: 60, minWidth: 20 },
      { head: "PUBLISHER", maxWidth: 28, minWidth: 10, isSecond: true },
      { head: "LANG", isSecond: true },
      { head: "WORDS", align: "right", isSecond: true, noun: ["word", "words"] },
      { head: "COPIES", align: "right", isSecond: true, noun: ["copy", "copies"] },
    ],
    articles.map(({ id, publishedAt, title, publisher, language, wordCount, copies }) => [
      idCell(id),
      publishedAt?.slice(0, 10) ?? "–",
      title ?? "–",
      publisher?.name ?? publisher?.domain ?? "–",
      language ?? "–",
      String(wordCount),
      copies > 0 ? String(copies) : "",
    ]),
  );
}
