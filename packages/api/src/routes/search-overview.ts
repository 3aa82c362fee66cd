/** `GET /search/overview`: what the whole result of a query looks like. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { Overview, SearchPage } from "@winnow/search/index";
import type { ApiDeps } from "../deps.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, noIndexProblem, problemResponse } from "../problem-schema.ts";
import { searchQuery } from "./search.ts";

const SearchOverview = Overview.extend({
  notices: SearchPage.shape.notices,
  /** Only where nothing is found: what would be, without one part of the query. */
  nearMisses: SearchPage.shape.nearMisses,
}).meta({ id: "SearchOverview" });

const route = createRoute({
  method: "get",
  path: "/search/overview",
  summary: "Count what a search finds",
  description:
    "Articles and stories, by publisher, language, collection, agency and page type, and over time. Copies are counted; the undated are counted apart, and stand in no bar.",
  request: { query: queryOf({ q: searchQuery }) },
  responses: {
    ...commonProblems,
    200: {
      description: "The counts of the whole result.",
      content: { "application/json": { schema: SearchOverview } },
    },
    400: problemResponse("A parameter is unknown or not valid."),
    503: noIndexProblem,
  },
});

export function serveSearchOverview(app: OpenAPIHono, { search }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { q } = c.req.valid("query");
    const one = { query: q, order: "newest", stories: "all", limit: 1, cursor: null } as const;
    const [overview, { notices, nearMisses }] = await Promise.all([
      search.overview(q),
      search.search(one),
    ]);
    return c.json({ ...overview, notices, nearMisses }, 200);
  });
}
