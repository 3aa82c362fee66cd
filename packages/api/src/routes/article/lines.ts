/** `GET /articles/:id/lines`: the page as lines, kept and removed. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { VersionRef } from "@winnow/core/records";
import type { ApiDeps } from "../../deps.ts";
import { ArticleLines } from "../../lines/article-lines.ts";
import { readLines } from "../../lines/read-lines.ts";
import { queryOf } from "../../parameters.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { ArticlePath } from "./article.ts";

/** Which text is explained. */
export const LinesQuery = queryOf({
  version: VersionRef.optional().describe(
    "An earlier text: its hash, the beginning of it, or its number. The current one if absent.",
  ),
});

const route = createRoute({
  method: "get",
  path: "/articles/{id}/lines",
  summary: "Explain a page line by line",
  description:
    "Reads the raw copy again with today's cleaner: each line with what was done to it, by which pass and why, and what each field was chosen from.",
  request: { params: ArticlePath, query: LinesQuery },
  responses: {
    ...commonProblems,
    200: {
      description: "The lines, in the order of the page.",
      content: { "application/json": { schema: ArticleLines.meta({ id: "ArticleLines" }) } },
    },
    400: problemResponse("A parameter is unknown, not valid, or fits several versions."),
    404: problemResponse("There is no such article or version, or no raw copy of it."),
  },
});

export function serveLines(app: OpenAPIHono, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { version } = c.req.valid("query");
    return c.json(await readLines(deps, c.req.valid("param").id, version), 200);
  });
}
