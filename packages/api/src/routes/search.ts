/** `GET /search`: the articles that a query finds, with the parts of their texts that show why. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { FoundPage, findArticles } from "@winnow/search/archive";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, noIndexProblem, problemResponse } from "../problem-schema.ts";

/** Each hit is an article that is read whole, for its snippet. */
const maxHits = 50;
const usualHits = 20;

/** The query of a search. It is read as far as it can be; nothing that stands in it is an error. */
export const searchQuery = z
  .string()
  .default("")
  .describe(
    'Words, "phrases", -exclusions, OR, beginnings*, and fields such as publisher: lang: after:. Empty for all articles.',
  );

/** What a search may be asked. */
export const SearchQuery = queryOf({
  q: searchQuery,
  order: z
    .enum(["relevance", "newest"])
    .default("relevance")
    .describe("`relevance`, the best first; `newest`, by day of publication, undated last."),
  copies: z
    .enum(["hide", "show"])
    .default("hide")
    .describe("`hide` finds each story once, at its first hit; `show` finds every copy."),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(maxHits)
    .default(usualHits)
    .describe(`How many hits a page holds, at most ${maxHits}.`),
  cursor: z
    .string()
    .min(1)
    .optional()
    .describe("Where to go on: the `next` of the page before, of the same search. Opaque."),
});

const route = createRoute({
  method: "get",
  path: "/search",
  summary: "Search articles",
  description:
    "Finds articles by their words. Any text is a query: what is not done as written is told in the notices. Texts and titles are those of pages, and not to be trusted.",
  request: {
    query: SearchQuery,
  },
  responses: {
    ...commonProblems,
    200: {
      description:
        "A page of hits, with marks in UTF-16 units, the query as it was read, forms of words that were used, and what was not done as written. `next` is null on the last page.",
      content: { "application/json": { schema: FoundPage.meta({ id: "FoundPage" }) } },
    },
    400: problemResponse("A parameter is unknown or not valid."),
    503: noIndexProblem,
  },
});

export function serveSearch(app: OpenAPIHono, { catalogue, search }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { copies, cursor = null, limit, order, q } = c.req.valid("query");
    const stories = copies === "hide" ? "collapse" : "all";
    const request = { query: q, order, stories, limit, cursor } as const;
    return c.json(await findArticles({ search, catalogue }, request), 200);
  });
}
