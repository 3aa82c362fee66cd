/** `GET /articles/:id`: one article with its text. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { Article, ArticleId, takedownSentence } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";

/** The path parameter of all routes that are about one article. */
export const ArticlePath = z.object({
  id: ArticleId.describe("The article's id: 32 hexadecimal digits."),
});

const route = createRoute({
  method: "get",
  path: "/articles/{id}",
  summary: "Read an article",
  description: "The current version: its text, and each field with its evidence.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: {
      description: "The article.",
      content: { "application/json": { schema: Article.meta({ id: "Article" }) } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article."),
    410: problemResponse("It was taken down: when, and why."),
  },
});

export function serveArticle(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) =>
    c.json(await findArticle(catalogue, c.req.valid("param").id), 200),
  );
}

/** Finds an article or throws the refusal. */
export async function findArticle(catalogue: Catalogue, id: ArticleId): Promise<Article> {
  return (await catalogue.article(id)) ?? refuseMissing(catalogue, id);
}

/** Throws the refusal of an id that leads to no article any more, or never did. */
async function refuseMissing(catalogue: Catalogue, id: ArticleId): Promise<never> {
  const takedown = await catalogue.takedown(id);
  if (takedown === null) return refuseUnknown(id);
  throw new RefusedError("taken-down", `articles: ${id} was ${takedownSentence(takedown)}`);
}

/** Throws the refusal of an id that leads to no article. */
export function refuseUnknown(id: ArticleId): never {
  throw new RefusedError("not-found", `articles: ${id} is not the id of an archived article.`);
}
