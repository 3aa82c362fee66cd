/** `.csv` at the end of a list's or a search's address: the same query as a file. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ListQuery, queryTextOf } from "../../list/list-query.ts";
import { SearchQuery } from "../../routes/search.ts";
import { queryOfPage } from "../page-routes.ts";

export function serveCsvEndings(app: OpenAPIHono): void {
  const asCsv = (c: Context, q: string, copies: string) =>
    c.redirect(`/export?${new URLSearchParams({ format: "csv", q, copies })}`);
  app.get("/articles.csv", (c) => {
    const query = queryOfPage(c, ListQuery);
    return asCsv(c, queryTextOf(query), query.copies);
  });
  app.get("/search.csv", (c) => {
    const { q, copies } = queryOfPage(c, SearchQuery);
    return asCsv(c, q, copies);
  });
}
