/** `GET /health`: is anybody there? */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";

export const healthPath = "/health";

export const Health = z.object({ status: z.literal("ok") }).meta({ id: "Health" });

const route = createRoute({
  method: "get",
  path: healthPath,
  summary: "Say that the API is up",
  description: "Looks at nothing and needs no token.",
  security: [],
  responses: {
    200: { description: "It is up.", content: { "application/json": { schema: Health } } },
  },
});

export function serveHealth(app: OpenAPIHono): void {
  app.openapi(route, (c) => c.json({ status: "ok" as const }, 200));
}
