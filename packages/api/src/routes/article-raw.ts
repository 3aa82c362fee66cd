/** `GET /articles/:id/raw`: the bytes that the article was read from. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps.ts";
import { RefusedError } from "../errors.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";
import { ArticlePath, findArticle } from "./article.ts";

const route = createRoute({
  method: "get",
  path: "/articles/{id}/raw",
  summary: "Download the raw copy",
  description:
    "The page as it was dropped, for the current version. It is somebody else's page and may do harm: it is sent as a download, never as something to show.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: {
      description: "The bytes as dropped.",
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    },
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article, or no raw copy of it."),
  },
});

export function serveArticleRaw(app: OpenAPIHono, { catalogue, rawStore }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id, raw } = await findArticle(catalogue, c.req.valid("param").id);
    const bytes = await rawStore.get(raw);
    if (bytes === null) {
      throw new RefusedError("not-found", `articles: the raw copy of ${id} is not there any more.`);
    }
    // Copied because the bytes may lie in shared memory, which a response cannot be made of.
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/octet-stream",
      // Not named .html: a saved file must not open in a browser either.
      "Content-Disposition": `attachment; filename="${id}.raw"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
  });
}
