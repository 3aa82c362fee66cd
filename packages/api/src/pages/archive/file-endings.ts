/** `.csv`, `.jsonl` and `.parquet` at the end of a list's or a search's address: the same query as a file. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ListQuery, queryTextOf } from "../../list/list-query.ts";
import { SearchQuery } from "../../routes/search.ts";
import { queryOfPage } from "../page-routes.ts";

/** The formats of `/export` that have an ending of their own. */
const endings = ["csv", "jsonl", "parquet"] as const;

export function serveFileEndings(app: OpenAPIHono): void {
  for (const format of endings) {
    const asFile = (c: Context, q: string, copies: string) =>
      c.redirect(`/export?${new URLSearchParams({ format, q, copies })}`);
    app.get(`/articles.${format}`, (c) => {
      const query = queryOfPage(c, ListQuery);
      return asFile(c, queryTextOf(query), query.copies);
    });
    app.get(`/search.${format}`, (c) => {
      const { q, copies } = queryOfPage(c, SearchQuery);
      return asFile(c, q, copies);
    });
  }
}
