/** The server over standard input and output, for a client that starts it. */
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { type ArchiveReads, createMcpServer } from "./server.ts";

/** Serves until the client closes its end. Nothing else may write to standard output meanwhile. */
export async function serveMcp(
  reads: ArchiveReads,
  onError?: (error: unknown) => void,
): Promise<void> {
  const server = createMcpServer(reads, onError);
  const closed = Promise.withResolvers<void>();
  server.server.onclose = closed.resolve;
  process.stdin.once("end", closed.resolve);
  await server.connect(new StdioServerTransport());
  await closed.promise;
  await server.close();
}
