/** `GET /articles/:id/diff`: what changed between two of an article's texts. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ArticleDiff, diffVersions } from "@winnow/core/diff";
import { VersionRef } from "@winnow/core/records";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { queryOf } from "../../parameters.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath } from "./article.ts";
import { findVersions, pickVersion } from "./version-parameters.ts";

const route = createRoute({
  method: "get",
  path: "/articles/{id}/diff",
  summary: "Compare two versions",
  description:
    "What changed in the text, in whole sentences, with changed numbers, names, headline, byline and dates called out. Without parameters: the current text against the one that was current before it.",
  request: {
    params: ArticlePath,
    query: queryOf({
      from: VersionRef.optional().describe(
        "The earlier version: hash, beginning of it, or number.",
      ),
      to: VersionRef.optional().describe("The later version, in the same way."),
    }),
  },
  responses: {
    ...commonProblems,
    200: {
      description: "The differences.",
      content: { "application/json": { schema: ArticleDiff.meta({ id: "ArticleDiff" }) } },
    },
    400: problemResponse("A parameter is unknown, not valid, or fits several versions."),
    404: problemResponse("There is no such article or version, or the article has one text alone."),
  },
});

export function serveDiff(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const refs = c.req.valid("query");
    const versions = await findVersions(catalogue, id);
    const from = refs.from === undefined ? versions.usual?.from : pickVersion(versions, refs.from);
    const to = refs.to === undefined ? versions.usual?.to : pickVersion(versions, refs.to);
    if (from && to) return c.json(diffVersions(from, to), 200);
    throw new RefusedError("not-found", `diff: ${id} has one version alone, nothing to compare.`);
  });
}
