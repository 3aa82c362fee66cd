/** `GET /captures`: what became of a drop. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ToldOutcome } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { RefusedError } from "../errors.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";

export const Captures = z
  .object({ captures: z.array(ToldOutcome.meta({ id: "Outcome" })) })
  .meta({ id: "Captures" });

const route = createRoute({
  method: "get",
  path: "/captures",
  summary: "Follow a drop",
  description: "The outcome of each capture that was dropped under a key.",
  request: {
    query: queryOf({ key: z.string().min(1).describe("The drop's key in the inbox bucket.") }),
  },
  responses: {
    ...commonProblems,
    200: {
      description: "The outcomes.",
      content: { "application/json": { schema: Captures } },
    },
    400: problemResponse("A parameter is missing, unknown or not valid."),
    404: problemResponse("Nothing under this key has an outcome yet."),
  },
});

export function serveCaptures(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { key } = c.req.valid("query");
    const captures = await catalogue.outcomes(key);
    if (captures.length > 0) return c.json({ captures }, 200);
    const what = `captures: nothing dropped under ${JSON.stringify(key)} has an outcome`;
    throw new RefusedError("not-found", `${what}; expected the key of a drop that was read.`);
  });
}
