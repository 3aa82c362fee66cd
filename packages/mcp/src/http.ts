/** The server over HTTP, without sessions: a request is answered by a server of its own. */
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { type ArchiveReads, createMcpServer } from "./server.ts";

/** Answers one POST (Streamable HTTP, one JSON answer, no stream). */
export async function answerMcp(
  request: Request,
  reads: ArchiveReads,
  onError?: (error: unknown) => void,
): Promise<Response> {
  const server = createMcpServer(reads, onError);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
