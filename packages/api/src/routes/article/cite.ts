/** `GET /articles/:id/cite`: one of its texts as a reference. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { citationFormats, cite } from "@winnow/core/citation";
import { ArticleId, VersionRef, VersionSummary } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { queryOf } from "../../parameters.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath } from "./article.ts";
import { currentOf, findVersions, pickVersion } from "./version-parameters.ts";

export const Citation = z
  .object({
    articleId: ArticleId,
    version: VersionSummary.shape.number,
    textHash: VersionSummary.shape.textHash,
    format: z.enum(citationFormats),
    citation: z.string().describe("The reference; what stands in it is the page's own word."),
  })
  .meta({ id: "Citation" });

const route = createRoute({
  method: "get",
  path: "/articles/{id}/cite",
  summary: "Cite an article",
  description:
    "A reference to one of its texts, with the instant of the capture, the hash of the text and the raw copy.",
  request: {
    params: ArticlePath,
    query: queryOf({
      format: z
        .enum(citationFormats)
        .default("plain")
        .describe("`bibtex`, `ris`, `csl` (CSL JSON), or `plain` for a line of text."),
      version: VersionRef.optional().describe(
        "An earlier text: its hash, the beginning of it, or its number. The current one if absent.",
      ),
    }),
  },
  responses: {
    ...commonProblems,
    200: {
      description: "The reference.",
      content: { "application/json": { schema: Citation } },
    },
    400: problemResponse("A parameter is unknown, not valid, or fits several versions."),
    404: problemResponse("There is no such article or version."),
  },
});

export function serveCite(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const { format, version: ref } = c.req.valid("query");
    const versions = await findVersions(catalogue, id);
    const version = ref === undefined ? currentOf(versions, id) : pickVersion(versions, ref);
    const { articleId, number, textHash } = version;
    const citation = cite(version, format);
    return c.json({ articleId, version: number, textHash, format, citation }, 200);
  });
}
