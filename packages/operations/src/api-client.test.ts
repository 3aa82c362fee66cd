import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { apiAt } from "./api-client.ts";

const Greeting = z.object({ says: z.string() });
const servers: Server[] = [];

const clientOf = (url: string, token: string | null) =>
  apiAt(url, { token, variable: "WINNOW_TOKEN" });

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that answers everything alike; resolves to its base URL. */
async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number, body: unknown, headers = {}) =>
  serving((_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });

test("asks below the folder that the URL names, with the token and what is asked for", async () => {
  const asked: unknown[] = [];
  const url = await serving(({ url: path, headers }, response) => {
    asked.push([path, headers.authorization, headers.accept]);
    response.end('{"says":"hello"}');
  });
  const client = clientOf(`${url}/archive`, "secret-token");
  const query = { q: "a b&c", cursor: null, limit: 5, from: undefined };
  expect(await client.json("articles", Greeting, query)).toEqual({ says: "hello" });
  expect(asked).toEqual([
    ["/archive/articles?q=a+b%26c&limit=5", "Bearer secret-token", "application/json"],
  ]);
});

test("sends no header where there is no token", async () => {
  const asked: unknown[] = [];
  const url = await serving(({ headers }, response) => {
    asked.push(headers.authorization);
    response.end("bytes");
  });
  expect(Buffer.from((await clientOf(url, null).bytes("raw")) ?? []).toString()).toBe("bytes");
  expect(asked).toEqual([undefined]);
});

test("what the server does not have is null", async () => {
  const client = clientOf(await answering(404, { detail: "none" }), null);
  expect(await client.json("articles/1", Greeting)).toBeNull();
  expect(await client.bytes("articles/1/raw")).toBeNull();
});

describe("a URL is refused that is", () => {
  test.each([
    ["no URL", "archive.example.org", /expected an http or https URL/],
    ["no address of the web", "file:///etc/passwd", /expected an http or https URL/],
    ["an open line for the token", "http://archive.example.org/", /unencrypted/],
    ["open, with a name that begins like ours", "http://localhost.example.org/", /unencrypted/],
  ])("%s", (_, url, message) => {
    expect(() => clientOf(url, "secret-token")).toThrow(message);
  });

  test.each(["http://localhost:8787", "http://127.0.0.1/", "http://[::1]:1/", "https://a.example"])(
    "but not %s",
    (url) => {
      expect(() => clientOf(url, "secret-token")).not.toThrow();
    },
  );
});

describe("what goes wrong is a sentence", () => {
  test.each<[string, number, unknown, string | null, RegExp]>([
    ["no token", 401, {}, null, /asks for a token/],
    ["a token that is not known", 401, {}, "secret-token", /does not take this token/],
    ["a token of too small a scope", 403, {}, "secret-token", /does not take this token/],
    ["a problem", 400, { detail: "limit: expected 1 to 200" }, null, /: limit: expected 1 to 200$/],
    ["a takedown", 410, { detail: "taken down on 2026-01-02" }, null, /^taken down on 2026-01-02$/],
    ["a fault without one", 502, "<html>", null, /: status 502$/],
    ["an answer of another form", 200, { said: 1 }, null, /is not answered as this winnow/],
    ["an answer that is no JSON", 200, "<html>", null, /is not answered as this winnow/],
  ])("%s", async (_, status, body, token, message) => {
    const client = clientOf(await answering(status, body), token);
    await expect(client.json("articles", Greeting)).rejects.toThrow(message);
  });

  test("nobody there", async () => {
    const url = await answering(200, {});
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    await expect(clientOf(url, null).json("health", Greeting)).rejects.toThrow(
      /does not answer: .*ECONNREFUSED/,
    );
  });
});

test("follows no redirect, which could take the token elsewhere", async () => {
  const tokens: unknown[] = [];
  const elsewhere = await serving(({ headers }, response) => {
    tokens.push(headers.authorization);
    response.end('{"says":"mine now"}');
  });
  const url = await answering(302, "", { location: `${elsewhere}/articles` });
  const client = clientOf(url, "secret-token");
  await expect(client.json("articles", Greeting)).rejects.toThrow(/does not answer/);
  expect(tokens).toEqual([]);
});
