import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { Engine, type EngineOptions } from "./engine.ts";
import { Searches } from "./searches.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** An engine before a server that answers as told. */
async function engineBefore(
  answer: (request: IncomingMessage, response: ServerResponse, tries: number) => void,
  options: EngineOptions = {},
): Promise<Engine> {
  let tries = 0;
  const server = createServer((request, response) => {
    tries += 1;
    answer(request, response, tries);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return new Engine(`http://127.0.0.1:${port}`, { waitsMs: [0, 0], ...options });
}

const ended = (status: number, body: object) => (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(status).end(JSON.stringify(body));

describe("a server", () => {
  test("that is busy is asked again, with the same body and the signature of that try", async () => {
    const asked: unknown[] = [];
    let signatures = 0;
    const sign = async ({ headers }: { headers: Record<string, string> }) => {
      signatures += 1;
      return { ...headers, authorization: `of try ${signatures}` };
    };
    const engine = await engineBefore(
      async (request, response, tries) => {
        let body = "";
        for await (const bytes of request) body += bytes;
        asked.push([request.method, request.url, body, request.headers.authorization]);
        response.writeHead(tries < 3 ? 429 : 200).end('{"took":1}');
      },
      { sign },
    );
    expect(await engine.ask("POST", "an-index/_search", { size: 1 })).toEqual({ took: 1 });
    expect(asked).toEqual(
      [1, 2, 3].map((n) => ["POST", "/an-index/_search", '{"size":1}', `of try ${n}`]),
    );
  });

  test.each([
    [400, "search.engine", "refuses"],
    [403, "search.engine", "does not let us in"],
    [429, "search.engine", "is busy again and again"],
    [504, "search.timeout", "gave up"],
  ])("that answers %i is a fault %s: it %s", async (status, code) => {
    const engine = await engineBefore(ended(status, { error: "why it is so" }));
    const asked = engine.ask("GET", "an-index");
    await expect(asked).rejects.toMatchObject({ code });
    await expect(asked).rejects.toThrow(`GET /an-index was answered ${status}: {"error":"why`);
  });

  test("that does not know a thing has none", async () => {
    expect(await (await engineBefore(ended(404, {}))).ask("GET", "an-index")).toBeNull();
  });

  test("that does not answer in time is a fault, and is not asked again", async () => {
    let asked = 0;
    const hang = () => {
      asked += 1;
    };
    const engine = await engineBefore(hang, { timeoutMs: 50 });
    await expect(engine.ask("GET", "")).rejects.toMatchObject({ code: "search.unreachable" });
    expect(asked).toBeLessThan(2);
  });

  test("that cuts a connection off is asked again", async () => {
    const engine = await engineBefore((request, response, tries) => {
      if (tries < 3) request.socket.destroy();
      else response.end("{}");
    });
    expect(await engine.ask("GET", "")).toEqual({});
  });

  test("that gave up in the middle of a search gives no part of an answer", async () => {
    const hits = { total: { value: 3 }, hits: [] };
    const engine = await engineBefore(ended(200, { timed_out: true, hits }));
    const counted = new Searches(engine, "an-index").count({ match_all: {} });
    await expect(counted).rejects.toMatchObject({ code: "search.timeout" });
  });
});
