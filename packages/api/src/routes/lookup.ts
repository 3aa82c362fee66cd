/** `GET /lookup`: does the archive have this URL? */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { ArticleId, InvalidInputError } from "@winnow/core/records";
import { normalizeUrl } from "@winnow/core/text";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { RefusedError } from "../errors.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";

export const Lookup = z
  .object({
    url: z.string().describe("The URL in the form under which the archive compares it."),
    articleId: ArticleId,
  })
  .meta({ id: "Lookup" });

export const LookupQuery = queryOf({
  url: z.string().min(1).describe("An http or https URL, percent-encoded."),
});

const route = createRoute({
  method: "get",
  path: "/lookup",
  summary: "Look up a URL",
  description:
    "Finds the article of a page's address, whatever its tracking parameters, scheme or device.",
  request: {
    query: LookupQuery,
  },
  responses: {
    ...commonProblems,
    200: {
      description: "The archive has it.",
      content: { "application/json": { schema: Lookup } },
    },
    400: problemResponse("A parameter is missing, unknown or no http(s) URL."),
    404: problemResponse("The archive has no page of this URL."),
  },
});

export function serveLookup(app: OpenAPIHono, { catalogue }: ApiDeps): void {
  app.openapi(route, async (c) =>
    c.json(await findByAddress(catalogue, c.req.valid("query").url), 200),
  );
}

/** Finds the article of an address or throws the refusal. */
export async function findByAddress(
  catalogue: Catalogue,
  asked: string,
): Promise<z.infer<typeof Lookup>> {
  const url = normalizeUrl(asked);
  if (url === null) {
    const what = `lookup: ${JSON.stringify(asked)} is no http(s) URL`;
    throw new InvalidInputError("lookup.url", `${what}; expected one as in https://example.org/a`);
  }
  const articleId = await catalogue.lookup(url);
  if (articleId !== null) return { url, articleId };
  throw new RefusedError("not-found", `lookup: ${url} is not in the archive.`);
}
