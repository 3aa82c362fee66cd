/** `GET /articles/:id/timeline`: every save of an article, in order. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticleId, TimelineEntry } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath, refuseUnknown } from "./article.ts";

export const Timeline = z
  .object({
    articleId: ArticleId,
    entries: z.array(TimelineEntry.meta({ id: "TimelineEntry" })).describe("The earliest first."),
  })
  .meta({ id: "Timeline" });

const route = createRoute({
  method: "get",
  path: "/articles/{id}/timeline",
  summary: "Follow an article through time",
  description:
    "Every save of it: the first, edits with what they changed, returns to an earlier text, saves that changed nothing, and walls or error pages that stood in its place.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: {
      description: "The saves.",
      content: { "application/json": { schema: Timeline } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article."),
  },
});

export function serveTimeline(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const entries = (await catalogue.timeline(id)) ?? refuseUnknown(id);
    return c.json({ articleId: (await catalogue.locate(id)) ?? id, entries }, 200);
  });
}
