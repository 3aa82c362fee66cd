import { createServer } from "node:http";
import { expect, test } from "vitest";
import { drainable } from "./drain.ts";
import { closeServer, listen } from "./listen.ts";

test("what is in hand is answered, also where nobody listens any more; who asks later is not", async () => {
  const answers: (() => void)[] = [];
  const server = createServer((_, response) => answers.push(() => response.end("answered")));
  const drain = drainable(server);
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  const gone = new AbortController();
  const first = fetch(url).then((response) => response.text());
  const second = fetch(url, { signal: gone.signal }).catch(() => "hung up");
  while (answers.length < 2) await new Promise((resolve) => setImmediate(resolve));
  gone.abort();
  expect(await second).toBe("hung up");
  let isDrained = false;
  const drained = drain().then(() => {
    isDrained = true;
  });
  await expect(fetch(url)).rejects.toThrow();
  answers[0]?.();
  expect(await first).toBe("answered");
  expect(isDrained).toBe(false);
  answers[1]?.();
  await drained;
  await closeServer(server);
});
