/** `GET /articles`: the list, newest first. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps.ts";
import { ListedPage, listArticles } from "../list/list-articles.ts";
import { ListQuery } from "../list/list-query.ts";
import { commonProblems, noIndexProblem, problemResponse } from "../problem-schema.ts";

const route = createRoute({
  method: "get",
  path: "/articles",
  summary: "List articles",
  description:
    "Newest first by day of publication, the undated last. The table answers; `author`, `lang`, `agency`, `type` and `has` are asked of the search index, and the answer says so.",
  request: { query: ListQuery },
  responses: {
    ...commonProblems,
    200: {
      description: "A page of the list; `next` is null on the last.",
      content: { "application/json": { schema: ListedPage } },
    },
    400: problemResponse("A parameter is unknown or not valid."),
    503: noIndexProblem,
  },
});

export function serveArticles(app: OpenAPIHono, deps: ApiDeps): void {
  app.openapi(route, async (c) => c.json(await listArticles(deps, c.req.valid("query")), 200));
}
