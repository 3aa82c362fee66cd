/** `GET /articles/:id/versions`: the texts that an article has had. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { summaryOf } from "@winnow/core/filing";
import { ArticleId, VersionSummary } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath } from "./article.ts";
import { findVersions } from "./version-parameters.ts";

const ListedVersion = VersionSummary.extend({
  rawUrl: z.string().describe("Where its raw copy is, on this API."),
}).meta({ id: "ListedVersion" });

export const VersionList = z
  .object({
    articleId: ArticleId,
    versions: z.array(ListedVersion).describe("In the order in which they were first saved."),
  })
  .meta({ id: "VersionList" });

const route = createRoute({
  method: "get",
  path: "/articles/{id}/versions",
  summary: "List an article's versions",
  description:
    "Every text that was found under the article's address. A stub or an error page that was served in its place is a version too, and never the current one.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: {
      description: "The versions.",
      content: { "application/json": { schema: VersionList } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article."),
  },
});

export function serveVersions(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const { all } = await findVersions(catalogue, id);
    const versions = all.map((version) => ({
      ...summaryOf(version),
      rawUrl: `/articles/${id}/versions/${version.textHash}/raw`,
    }));
    return c.json({ articleId: id, versions }, 200);
  });
}
