/** Requests in turn: however many come at once, so many are worked on, and the others wait unread. */
import type { IncomingMessage, ServerResponse } from "node:http";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A listener that has at most `count` requests in hand. Who hangs up while waiting loses the turn. */
export function inTurns(listener: Listener, count: number): Listener {
  const waiting = new Set<() => void>();
  let inHand = 0;
  const next = () => {
    const [first] = waiting;
    if (first === undefined || inHand >= count) return;
    waiting.delete(first);
    first();
  };
  return (request, response) => {
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      inHand += 1;
      listener(request, response);
    };
    response.once("close", () => {
      waiting.delete(begin);
      if (isBegun) inHand -= 1;
      next();
    });
    waiting.add(begin);
    next();
  };
}
