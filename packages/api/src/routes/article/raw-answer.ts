/** `GET /articles/:id/raw/answer`, and of a version: how the server of a page answered when it was saved. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { RawPointer } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath, refuseUnknown } from "./article.ts";
import { findVersions, pickVersion, VersionPath } from "./version-parameters.ts";

const RawAnswer = z
  .object({
    http: z
      .object({
        status: z.number().int(),
        headers: z.record(z.string(), z.string()).describe("By their names in lower case."),
      })
      .nullable()
      .describe("Null where neither drop nor container told it."),
  })
  .meta({ id: "RawAnswer" });

const described = {
  method: "get",
  summary: "Say how the page's server answered",
  description: "Status and header fields that belong to the raw copy, as a WARC export has them.",
} as const;
const answers = {
  ...commonProblems,
  200: {
    description: "The answer's head.",
    content: { "application/json": { schema: RawAnswer } },
  },
  400: problemResponse("The id or the hash is not of the right form, or fits several versions."),
  404: problemResponse("There is no such article or version, or no raw copy of it."),
};

const ofArticle = createRoute({
  ...described,
  path: "/articles/{id}/raw/answer",
  request: { params: ArticlePath },
  responses: answers,
});

const ofVersion = createRoute({
  ...described,
  path: "/articles/{id}/versions/{hash}/raw/answer",
  request: { params: VersionPath },
  responses: answers,
});

export function serveRawAnswers(app: OpenAPIHono, { catalogue, rawStore }: ApiDeps): void {
  const answerOf = async (pointer: RawPointer, name: string) => {
    const page = await rawStore.page(pointer);
    if (page !== null) return { http: page.http };
    throw new RefusedError("not-found", `articles: the raw copy of ${name} is not there any more.`);
  };
  app.openapi(ofArticle, async (c) => {
    const asked = c.req.valid("param").id;
    const { id, raw } = (await catalogue.place(asked)) ?? refuseUnknown(asked);
    return c.json(await answerOf(raw, id), 200);
  });
  app.openapi(ofVersion, async (c) => {
    const { id, hash } = c.req.valid("param");
    const { textHash, raw } = pickVersion(await findVersions(catalogue, id), hash);
    return c.json(await answerOf(raw, `${id}-${textHash.slice(0, 12)}`), 200);
  });
}
