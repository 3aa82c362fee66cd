/** `GET /feed.xml` and `/feed.json`: what a query finds, for readers of feeds. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { atomOf } from "../feed/atom.ts";
import { readFeed } from "../feed/feed.ts";
import { JsonFeed, jsonFeedOf } from "../feed/json-feed.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, noIndexProblem, problemResponse } from "../problem-schema.ts";
import { SearchQuery, searchQuery } from "./search.ts";

/** Each item is an article that is read whole. */
const maxItems = 50;

const FeedQuery = queryOf({
  q: searchQuery,
  copies: SearchQuery.shape.copies,
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(maxItems)
    .default(20)
    .describe(`How many articles, at most ${maxItems}.`),
  cursor: SearchQuery.shape.cursor,
});
type FeedQuery = z.infer<typeof FeedQuery>;

const described =
  "Any query of the search, newest first by day of publication, the undated last. Items have ids that stay, and are dated by when their text was first saved. Texts are text: they hold no markup and no control characters.";

const problems = {
  ...commonProblems,
  400: problemResponse("A parameter is unknown or not valid."),
  503: noIndexProblem,
} as const;

const atomRoute = createRoute({
  method: "get",
  path: "/feed.xml",
  summary: "Follow a query as Atom",
  description: described,
  request: { query: FeedQuery },
  responses: {
    ...problems,
    200: {
      description: "An Atom feed (RFC 4287); a `next` link leads to what is older.",
      content: { "application/atom+xml": { schema: { type: "string" } } },
    },
  },
});

const jsonRoute = createRoute({
  method: "get",
  path: "/feed.json",
  summary: "Follow a query as JSON Feed",
  description: described,
  request: { query: FeedQuery },
  responses: {
    ...problems,
    200: {
      description: "A JSON Feed 1.1; `next_url` leads to what is older.",
      content: { "application/feed+json": { schema: JsonFeed } },
    },
  },
});

export function serveFeeds(app: OpenAPIHono, deps: ApiDeps): void {
  const feedOf = ({ copies, cursor, limit, q }: FeedQuery, url: string) =>
    readFeed(deps, { query: q, copies, limit, cursor: cursor ?? null, url });
  app.openapi(atomRoute, async (c) => {
    const body = atomOf(await feedOf(c.req.valid("query"), c.req.url));
    return c.body(body, 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
  });
  app.openapi(jsonRoute, async (c) => {
    const feed = jsonFeedOf(await feedOf(c.req.valid("query"), c.req.url));
    return c.json(feed, 200, { "Content-Type": "application/feed+json; charset=utf-8" });
  });
}
