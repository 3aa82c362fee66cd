/** `GET /about`: the archive in a few facts. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { About, readAbout } from "../about/read-about.ts";
import type { ApiDeps } from "../deps.ts";
import { commonProblems } from "../problem-schema.ts";

const route = createRoute({
  method: "get",
  path: "/about",
  summary: "Say what this archive is",
  description:
    "How much it holds and of which time, by which cleaner it was read, and what was taken out of it: when, why and where it stood, without a word of what it said.",
  responses: {
    ...commonProblems,
    200: { description: "The facts.", content: { "application/json": { schema: About } } },
  },
});

export function serveAbout(app: OpenAPIHono, deps: ApiDeps): void {
  app.openapi(route, async (c) => c.json(await readAbout(deps), 200));
}
