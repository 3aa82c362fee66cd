/** Another host: it counts who connects, be it only to be ready for a request. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Elsewhere {
  url: string;
  readonly connectionCount: number;
  stop(): Promise<void>;
}

export async function listenElsewhere(): Promise<Elsewhere> {
  let connectionCount = 0;
  const server = createServer((_, response) => response.end("elsewhere"));
  server.on("connection", () => {
    connectionCount += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get connectionCount() {
      return connectionCount;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
