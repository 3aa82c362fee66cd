/** `winnow list`: the articles, newest first. */
import {
  ArticleQuery,
  type ArticleSummary,
  defaultPageSize,
  maxPageSize,
} from "@winnow/core/records";
import type { Stack } from "@winnow/local/stack";
import { z } from "zod";
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, noArguments, UsageError, type Values } from "../command.ts";
import { notice, printJson, printTable } from "../terminal/print.ts";

export const list: Command = {
  name: "list",
  usage:
    "[--publisher DOMAIN] [--from DATE] [--to DATE] [--collection NAME] [--copies] [--limit N] [--json]",
  summary: "Lists articles by day of publication, newest first, the undated last.",
  options: {
    ...archiveOptions,
    publisher: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    collection: { type: "string" },
    copies: { type: "boolean", default: false },
    limit: { type: "string", default: String(defaultPageSize) },
  },
  async run(args, values) {
    noArguments("list", args);
    const limit = limitOf(values.limit);
    const query = queryOf(values);
    return withExistingArchive(values, async (stack) => {
      const rows: ArticleSummary[] = [];
      let copiesHidden = 0;
      for await (const page of pagesOf(stack, query, limit)) {
        copiesHidden += page.copiesHidden;
        if (values.json) for (const article of page.articles) printJson(article);
        else rows.push(...page.articles);
      }
      if (!values.json) printArticles(rows, copiesHidden);
      return true;
    });
  },
};

async function* pagesOf({ services }: Stack, query: ArticleQuery, limit: number) {
  let left = limit;
  let cursor: string | undefined;
  while (left > 0) {
    const page = await services.catalogue.articles({
      ...query,
      cursor,
      limit: Math.min(left, maxPageSize),
    });
    yield page;
    left -= page.articles.length;
    if (page.next === null) return;
    cursor = page.next;
  }
}

function queryOf(values: Values): ArticleQuery {
  const { publisher, from, to, collection } = values;
  const copies = values.copies ? "show" : "hide";
  const parsed = ArticleQuery.safeParse({ publisher, from, to, collection, copies });
  if (!parsed.success) throw new UsageError(`list: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function limitOf(value: unknown): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new UsageError(`--limit ${JSON.stringify(value)}: expected a whole number above 0`);
}

function printArticles(articles: readonly ArticleSummary[], copiesHidden: number): void {
  printTable(
    [
      { head: "ID" },
      { head: "DATE" },
      { head: "TITLE", maxWidth: 60 },
      { head: "PUBLISHER", maxWidth: 28 },
      { head: "LANG" },
      { head: "WORDS", align: "right" },
      { head: "COPIES", align: "right" },
    ],
    articles.map(({ id, publishedAt, title, publisher, language, wordCount, copies }) => [
      id,
      publishedAt?.slice(0, 10) ?? "–",
      title ?? "–",
      publisher?.name ?? publisher?.domain ?? "–",
      language ?? "–",
      String(wordCount),
      copies > 0 ? String(copies) : "",
    ]),
  );
  const hidden =
    copiesHidden > 0 ? `; ${copiesHidden} copies of them are not shown (--copies)` : "";
  notice(`${articles.length} articles${hidden}`);
}
