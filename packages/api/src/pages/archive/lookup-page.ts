/** `GET /lookup` for browsers: goes on to the article of an address. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { findByAddress, LookupQuery } from "../../routes/lookup.ts";
import { queryOfPage, servePage } from "../page-routes.ts";
import { articlePath } from "../parts/foreign.ts";

export function serveLookupPage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/lookup", async (c) => {
    const { articleId } = await findByAddress(catalogue, queryOfPage(c, LookupQuery).url);
    return c.redirect(articlePath(articleId));
  });
}
