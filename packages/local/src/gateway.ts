/** The query API on a loopback port. */
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { apiOf } from "@winnow/functions/api";
import type { Services } from "@winnow/functions/services";
import { admitOnlyUs } from "./admission.ts";
import { listen } from "./loopback.ts";
import { inTurns } from "./turns.ts";

/** An answer is made of many questions to the table, in this process: more at once only take memory. */
const maxInHand = 4;

export async function startGateway(
  services: Services,
  port: number,
): Promise<{ url: string; server: Server }> {
  const server = createServer(inTurns(getRequestListener(apiOf(services).fetch), maxInHand));
  admitOnlyUs(server, "own-pages");
  return { url: `http://127.0.0.1:${await listen(server, port)}`, server };
}
