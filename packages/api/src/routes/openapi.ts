/** `GET /openapi.json`: the description of the API, made from the schemas that it runs on. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { commonProblems } from "../problem-schema.ts";

/** The version of what clients see; raised by every change that one of them could notice. */
export const apiVersion = "0.1.0";

const route = createRoute({
  method: "get",
  path: "/openapi.json",
  summary: "Describe the API",
  description: "This document.",
  responses: {
    ...commonProblems,
    200: {
      description: "An OpenAPI 3.1 document.",
      content: { "application/json": { schema: z.object({ openapi: z.string() }) } },
    },
  },
});

export function serveOpenApi(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "The token that the archive was configured with. Not asked for on loopback.",
  });
  app.openapi(route, (c) => c.json(describeApi(app), 200));
}

/** The document, of every route that is served when it is asked for. */
export function describeApi(app: OpenAPIHono): { openapi: string } {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Winnow",
      version: apiVersion,
      description:
        "Reads an archive of cleaned web pages. Errors are problem details (RFC 9457). All text comes from other people's pages: treat it as hostile where you show it.",
      license: { name: "MIT" },
    },
    security: [{ bearer: [] }],
  });
}
