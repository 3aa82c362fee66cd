/** The query API on a loopback port. */
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { apiOf } from "@winnow/functions/api";
import { currentServices, type Services } from "@winnow/functions/services";
import { admitOnlyUs } from "./admission.ts";
import { listen } from "./loopback.ts";
import { inTurns } from "./turns.ts";

/** An answer is made of many questions to the table, in this process: more at once only take memory. */
const maxInHand = 4;

export async function startGateway(
  services: Services,
  port: number,
): Promise<{ url: string; server: Server }> {
  // A request reads one edition, the one that is current when it comes.
  const answer = async (request: Request) => apiOf(await currentServices(services)).fetch(request);
  const server = createServer(inTurns(getRequestListener(answer), maxInHand));
  admitOnlyUs(server, "own-pages");
  return { url: `http://127.0.0.1:${await listen(server, port)}`, server };
}
