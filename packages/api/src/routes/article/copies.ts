/** `GET /articles/:id/copies`: the other articles with its text. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticleId, Story } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath, refuseUnknown } from "./article.ts";

export const Copies = z
  .object({
    articleId: ArticleId,
    /** `null` where nobody else carries its text. */
    storyId: ArticleId.nullable(),
    copies: z
      .array(Story.shape.members.element)
      .describe("In order of publication, the undated last."),
  })
  .meta({ id: "Copies" });

const route = createRoute({
  method: "get",
  path: "/articles/{id}/copies",
  summary: "List an article's copies",
  description: "The other articles of its story, with their roles.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: {
      description: "The copies; none of an article that is alone with its text.",
      content: { "application/json": { schema: Copies } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article."),
  },
});

export function serveCopies(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const asked = c.req.valid("param").id;
    const articleId = (await catalogue.locate(asked)) ?? refuseUnknown(asked);
    const story = await catalogue.story(articleId);
    const copies = (story?.members ?? []).filter((member) => member.articleId !== articleId);
    return c.json({ articleId, storyId: story?.id ?? null, copies }, 200);
  });
}
