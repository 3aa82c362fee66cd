import { createServer, type ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { closeServer, listen } from "./listen.ts";
import { inTurns } from "./turns.ts";

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("so many requests are in hand at once, all are answered, and who hangs up is passed over", async () => {
  const inHand: ServerResponse[] = [];
  let most = 0;
  const server = createServer(
    inTurns((_, response) => {
      inHand.push(response);
      most = Math.max(most, inHand.length);
    }, 2),
  );
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  const hangUp = new AbortController();
  const text = (n: number) => fetch(`${url}/${n}`).then((response) => response.text());
  const first = [text(1), text(2)];
  while (inHand.length < 2) await soon();
  const left = fetch(url, { signal: hangUp.signal }).catch(() => "left");
  const others = [text(3), text(4), text(5)];
  hangUp.abort();
  expect(await left).toBe("left");
  let answered = 0;
  const all = Promise.all([...first, ...others]);
  while (answered < 5) {
    const response = inHand.shift();
    if (response === undefined) {
      await soon();
      continue;
    }
    answered += 1;
    response.end(`answer ${answered}`);
  }
  expect(await all).toHaveLength(5);
  expect(most).toBe(2);
  await closeServer(server);
});
