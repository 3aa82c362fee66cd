/** `POST /mcp`: the archive for language models, without sessions. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { RefusedError } from "../errors.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";

const mcpPath = "/mcp";

/** A question is a few hundred bytes; a quotation of 4,000 characters may take 24,000. */
const maxBodyBytes = 256 * 1024;

/** A message of JSON-RPC 2.0, as the Model Context Protocol has them. */
const Message = z.looseObject({ jsonrpc: z.literal("2.0") }).meta({ id: "McpMessage" });

const route = createRoute({
  method: "post",
  path: mcpPath,
  summary: "Ask as a language model",
  description:
    "The Model Context Protocol over Streamable HTTP, without sessions: each POST is answered by itself, as JSON. The client says `Accept: application/json, text/event-stream`. Every text of a page stands under `untrusted`.",
  request: { body: { required: true, content: { "application/json": { schema: Message } } } },
  responses: {
    ...commonProblems,
    200: {
      description: "The answer of the protocol.",
      content: { "application/json": { schema: Message } },
    },
    202: { description: "A notification was taken." },
    413: problemResponse("The message is too long."),
  },
});

export function serveMcp(app: OpenAPIHono, deps: ApiDeps): void {
  app.openAPIRegistry.registerPath(route);
  const onError = () => {
    throw new RefusedError("too-large", `mcp: a message has at most ${maxBodyBytes} bytes.`);
  };
  app.post(mcpPath, bodyLimit({ maxSize: maxBodyBytes, onError }), async (c) => {
    // Loaded when first asked for: nobody else needs the protocol.
    const { answerMcp } = await import("@winnow/mcp/http");
    return answerMcp(c.req.raw, deps, deps.onError);
  });
}
