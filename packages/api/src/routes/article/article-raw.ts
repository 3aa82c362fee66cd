/** `GET /articles/:id/raw`: the bytes that the article was read from. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { ApiDeps } from "../../deps.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { rawContent, readRaw } from "../../raw-response.ts";
import { ArticlePath, refuseUnknown } from "./article.ts";

const route = createRoute({
  method: "get",
  path: "/articles/{id}/raw",
  summary: "Download the raw copy",
  description:
    "The page as it was dropped, for the current version. It is somebody else's page and may do harm: it is sent as a download, never as something to show.",
  request: { params: ArticlePath },
  responses: {
    ...commonProblems,
    200: rawContent,
    400: problemResponse("The id is not of the right form."),
    404: problemResponse("The archive has no such article, or no raw copy of it."),
  },
});

export function serveArticleRaw(app: OpenAPIHono, { catalogue, rawStore }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const asked = c.req.valid("param").id;
    const { id, raw } = (await catalogue.place(asked)) ?? refuseUnknown(asked);
    const { body, headers } = await readRaw(rawStore, raw, id);
    return c.body(body, 200, headers);
  });
}
