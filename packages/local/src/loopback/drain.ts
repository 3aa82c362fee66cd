/** A server that ends what it has in hand before it is closed: dynalite dies of a question that is cut off. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Far above what the longest answer takes. */
const patienceMs = 10_000;

const pollMs = 5;

/**
 * Counts what a server has in hand; the function that is returned hangs up on whoever asks from then
 * on, and resolves when all that was asked before is answered, whether or not somebody still listens.
 */
export function drainable(server: Server): () => Promise<void> {
  const listeners = server.listeners("request") as RequestListener[];
  let inHand = 0;
  let isDraining = false;
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (isDraining) {
      request.socket.destroy();
      return;
    }
    inHand += 1;
    const { end } = response;
    let isEnded = false;
    // A client that was killed closes the response, and the answer to it is still worked on.
    response.end = ((...args: Parameters<typeof end>) => {
      if (!isEnded) inHand -= 1;
      isEnded = true;
      return end.apply(response, args);
    }) as typeof end;
    for (const listener of listeners) listener.call(server, request, response as never);
  });
  return async () => {
    isDraining = true;
    for (let waited = 0; inHand > 0 && waited < patienceMs; waited += pollMs) await sleep(pollMs);
  };
}
