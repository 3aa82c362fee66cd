/** `GET /articles`: the list, newest first. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticlePage, ArticleQuery, maxPageSize } from "@winnow/core/records";
import type { ApiDeps } from "../deps.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";

const { publisher, from, to, collection, copies, limit, cursor } = ArticleQuery.shape;

const route = createRoute({
  method: "get",
  path: "/articles",
  summary: "List articles",
  description: "Newest first by day of publication, the undated last.",
  request: {
    query: queryOf({
      ...ArticleQuery.shape,
      publisher: publisher.describe("The publisher's registrable domain."),
      from: from.describe("The first day of publication, included. Leaves out the undated."),
      to: to.describe("The last day of publication, included. Leaves out the undated."),
      collection: collection.describe("The collection that the article was dropped into."),
      copies: copies.describe("`hide` lists one article of each story, `show` every copy."),
      limit: limit.describe(`How many articles a page holds, at most ${maxPageSize}.`),
      cursor: cursor.describe("Where to go on: the `next` of the page before. Opaque."),
    }),
  },
  responses: {
    ...commonProblems,
    200: {
      description: "A page of the list; `next` is null on the last.",
      content: { "application/json": { schema: ArticlePage.meta({ id: "ArticlePage" }) } },
    },
    400: problemResponse("A parameter is unknown or not valid."),
  },
});

export function serveArticles(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => c.json(await catalogue.articles(c.req.valid("query")), 200));
}
