/** What SST's program asks of its command line over HTTP, answered on loopback. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A method's one argument; the fields that are read. */
interface Params {
  functionID: string;
  handler: string;
}

export type Methods = Record<string, (params: Params) => unknown>;

export async function serveRpc(methods: Methods): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, params } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(await answer(methods[method], method, params[0])));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function answer(call: Methods[string] | undefined, method: string, params: Params) {
  if (call === undefined) return { error: `rpc: can't find method ${method}` };
  try {
    return { result: await call(params) };
  } catch (error) {
    return { error: String(error) };
  }
}
