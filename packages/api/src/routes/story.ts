/** `GET /articles/:id/story`: who else carries an article's text, and what else it is near. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { Relation, Story } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";
import { ArticlePath, refuseUnknown } from "./article/article.ts";

const ArticleStory = z.object({
  /** `null` where nobody else carries its text. */
  story: Story.nullable(),
  /** Articles that it holds or is a part of, and texts nearly its own with other facts. */
  relations: z.array(Relation),
});

const route = createRoute({
  method: "get",
  path: "/articles/{id}/story",
  summary: "Show an article's story",
  description: "The other articles that carry its text, with their roles, and its relations.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: {
      description: "The story, or null for an article that is alone with its text.",
      content: { "application/json": { schema: ArticleStory.meta({ id: "ArticleStory" }) } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article."),
  },
});

export function serveStory(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    if ((await catalogue.locate(id)) === null) refuseUnknown(id);
    const [story, relations] = await Promise.all([catalogue.story(id), catalogue.relations(id)]);
    return c.json({ story, relations }, 200);
  });
}
