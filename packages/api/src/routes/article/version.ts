/** `GET /articles/:id/versions/:hash`: one of an article's texts. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticleVersion } from "@winnow/core/records";
import type { ApiDeps } from "../../deps.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { findVersions, pickVersion, VersionPath } from "./version-parameters.ts";

const route = createRoute({
  method: "get",
  path: "/articles/{id}/versions/{hash}",
  summary: "Read a version",
  description: "Its text, and each field that was read beside it with its evidence.",
  request: { params: VersionPath },
  responses: {
    ...commonProblems,
    200: {
      description: "The version.",
      content: { "application/json": { schema: ArticleVersion.meta({ id: "ArticleVersion" }) } },
    },
    400: problemResponse("The id or the hash is not of the right form, or fits several versions."),
    404: problemResponse("The archive has no such article, or the article no such version."),
  },
});

export function serveVersion(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id, hash } = c.req.valid("param");
    return c.json(pickVersion(await findVersions(catalogue, id), hash), 200);
  });
}
