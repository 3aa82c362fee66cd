/** `GET /stats` and `/stats/outcomes`: the archive in numbers, by source and day. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticleQuery } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, noIndexProblem, problemResponse } from "../problem-schema.ts";
import { ArticleStats, articleStats, maxDays } from "../stats/article-stats.ts";
import { DropStats, dropStats, maxDrops } from "../stats/drop-stats.ts";
import { searchQuery } from "./search.ts";

const { collection, cursor, from, to } = ArticleQuery.shape;

const articlesRoute = createRoute({
  method: "get",
  path: "/stats",
  summary: "Count articles by source and day",
  description: `Counted by the search index over the whole archive, or over a query. With \`from\` and \`to\`, each of at most ${maxDays} days by source.`,
  request: {
    query: queryOf({
      q: searchQuery,
      from: from.describe("The first day of publication that is told by itself."),
      to: to.describe(`The last one, at most ${maxDays} days on.`),
    }),
  },
  responses: {
    ...commonProblems,
    200: {
      description: "The counts.",
      content: { "application/json": { schema: ArticleStats } },
    },
    400: problemResponse("A parameter is unknown or not valid, or there are too many days."),
    503: noIndexProblem,
  },
});

const outcomesRoute = createRoute({
  method: "get",
  path: "/stats/outcomes",
  summary: "Count what became of drops, by source and day",
  description: `Reads the outcomes of at most ${maxDrops} drops, in the order of their keys, and counts them. The parts are for whoever asks to add up: no counter is kept.`,
  request: {
    query: queryOf({
      collection: collection.describe("Of one collection."),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(maxDrops)
        .default(maxDrops)
        .describe(`How many drops to read, at most ${maxDrops}.`),
      cursor: cursor.describe("Where to go on: the `next` of the part before. Opaque."),
    }),
  },
  responses: {
    ...commonProblems,
    200: {
      description: "One part of the counts.",
      content: { "application/json": { schema: DropStats } },
    },
    400: problemResponse("A parameter is unknown or not valid."),
  },
});

export function serveStats(app: OpenAPIHono, deps: ApiDeps): void {
  app.openapi(articlesRoute, async (c) => {
    const { from, q, to } = c.req.valid("query");
    return c.json(await articleStats(deps.search, { query: q, from, to }), 200);
  });
  app.openapi(outcomesRoute, async (c) => {
    const { collection, cursor, limit } = c.req.valid("query");
    return c.json(await dropStats(deps, { collection, cursor, limit }), 200);
  });
}
