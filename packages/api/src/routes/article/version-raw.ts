/** `GET /articles/:id/versions/:hash/raw`: the bytes that a version was read from. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { ApiDeps } from "../../deps.ts";
import { commonProblems, problemResponse } from "../../problem-schema.ts";
import { rawContent, readRaw } from "../../raw-response.ts";
import { findVersions, pickVersion, VersionPath } from "./version-parameters.ts";

const route = createRoute({
  method: "get",
  path: "/articles/{id}/versions/{hash}/raw",
  summary: "Download a version's raw copy",
  description: "The page as it was dropped: see the raw copy of the article.",
  request: { params: VersionPath },
  responses: {
    ...commonProblems,
    200: rawContent,
    400: problemResponse("The id or the hash is not of the right form, or fits several versions."),
    404: problemResponse("There is no such article or version, or no raw copy of it."),
  },
});

export function serveVersionRaw(app: OpenAPIHono, { catalogue, rawStore }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id, hash } = c.req.valid("param");
    const { textHash, raw } = pickVersion(await findVersions(catalogue, id), hash);
    const { body, headers } = await readRaw(rawStore, raw, `${id}-${textHash.slice(0, 12)}`);
    return c.body(body, 200, headers);
  });
}
