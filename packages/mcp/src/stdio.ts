/**
 * The server over standard input and output, for a client that starts it. It answers nothing by itself:
 * each message goes to the HTTP route of an archive, in this process or behind an address, and what
 * comes back goes on. So there is one server, and one place that reads.
 */
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";

/** Answers a request to the API. */
export type Answering = (path: string, init: RequestInit) => Promise<Response>;

/** The code of JSON-RPC for a fault of ours. */
const internalError = -32603;

/** Serves until the client closes its end. Nothing else may write to standard output meanwhile. */
export async function serveStdio(
  answering: Answering,
  onError: (error: unknown) => void,
): Promise<void> {
  const outer = new StdioServerTransport();
  const inner = new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
    fetch: (_, init) => answering("/mcp", withoutHost(init)),
  });
  const closed = Promise.withResolvers<void>();
  const inHand = new Set<Promise<void>>();
  const forward = async (message: JSONRPCMessage) => {
    try {
      await inner.send(message);
    } catch (error) {
      onError(error);
      if ("method" in message && "id" in message) await outer.send(failed(message.id));
    }
  };
  outer.onmessage = (message) => {
    const done: Promise<void> = forward(message).finally(() => inHand.delete(done));
    inHand.add(done);
  };
  outer.onclose = closed.resolve;
  inner.onmessage = (message) => void outer.send(message);
  process.stdin.once("end", closed.resolve);
  await inner.start();
  await outer.start();
  await closed.promise;
  await Promise.all(inHand);
  await inner.close();
  await outer.close();
}

function failed(id: string | number): JSONRPCMessage {
  const message = "The archive could not be asked; the server's log says why.";
  return { jsonrpc: "2.0", id, error: { code: internalError, message } };
}

/** The transport's headers as they may be sent on: plain, and of no host. */
function withoutHost(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  headers.delete("host");
  return { ...init, headers: Object.fromEntries(headers) };
}
