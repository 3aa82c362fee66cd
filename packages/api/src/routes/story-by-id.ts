/** `GET /stories/:id`: the articles that carry one text. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticleId, Story } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { RefusedError } from "../errors.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";

const StoryPath = z.object({
  id: ArticleId.describe("The story's id, or that of any article in it."),
});

const route = createRoute({
  method: "get",
  path: "/stories/{id}",
  summary: "Read a story",
  description:
    "Everybody who carries one text: the article that stands for them, and each one's role. The id may change as articles join; every one that was ever shown leads to its story.",
  request: { params: StoryPath },
  responses: {
    ...commonProblems,
    200: {
      description: "The story.",
      content: { "application/json": { schema: Story.meta({ id: "Story" }) } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("No story has this id, nor an article of one."),
  },
});

export function serveStoryById(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json((await catalogue.story(id)) ?? refuseStory(id), 200);
  });
}

/** Refuses an id that is no story's. */
export function refuseStory(id: string): never {
  throw new RefusedError("not-found", `stories: ${id} is no story, nor an article of one.`);
}
