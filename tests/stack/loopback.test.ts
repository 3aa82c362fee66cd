/** Whom the embedded stack answers, tried at the socket: this machine's programs, and nobody else. */
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { clientsOf, names } from "@winnow/local/resources";
import { openStack, type Stack } from "@winnow/local/stack";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let stack: Stack;
let doors: Record<"s3" | "dynamo" | "api", URL>;

beforeAll(async () => {
  stack = await openStack({ dataDir: null, log: () => undefined });
  const { s3, dynamo, api } = stack.urls;
  doors = { s3: new URL(s3), dynamo: new URL(dynamo), api: new URL(String(api)) };
});
afterAll(() => stack.stop());

type Door = keyof typeof doors;

/** Asks as somebody who writes the headers by hand; answers with the status and the body. */
function ask(
  door: Door,
  { path = "/", method = "GET", headers = {}, body = "" }: Asking,
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { hostname, port } = doors[door];
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

interface Asking {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The addresses that other machines would use for this one. */
const outerAddresses = Object.values(networkInterfaces())
  .flatMap((addresses = []) => addresses)
  .filter(({ internal, address }) => !internal && !address.startsWith("fe80"))
  .map(({ address }) => address);

/** Linux answers for all of 127.0.0.0/8: a server on all addresses is met there too. */
const otherAddresses = [...outerAddresses, "127.0.0.2"];

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

describe.each<Door>(["s3", "dynamo", "api"])("the %s door", (door) => {
  test("is shut on every address but 127.0.0.1", async () => {
    const port = Number(doors[door].port);
    expect(await isOpen("127.0.0.1", port)).toBe(true);
    for (const address of otherAddresses) {
      expect(await isOpen(address, port), address).toBe(false);
    }
  });

  test.each([
    ["a foreign name that resolves to this machine", { host: "evil.example" }, /Host is "evil/],
    ["a bucket's name before a foreign host", { host: "raw.evil.example" }, /Host is/],
    ["a name that only begins like ours", { host: "localhost.evil.example" }, /Host is/],
    ["a foreign page's fetch", { origin: "https://evil.example" }, /Origin is/],
    ["a sandboxed page, whose origin is null", { origin: "null" }, /Origin is/],
    ["another server's page on this machine", { origin: "http://127.0.0.1:1" }, /Origin is/],
    ["a foreign page's picture", { "sec-fetch-site": "cross-site" }, /Sec-Fetch-Site is/],
    ["a sister site's picture", { "sec-fetch-site": "same-site" }, /Sec-Fetch-Site is/],
  ])("turns away %s", async (_, headers, reason) => {
    const answer = await ask(door, { headers });
    expect(answer).toMatchObject({ status: 403, text: expect.stringMatching(reason) });
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  test.each(["127.0.0.1", "localhost", "LOCALHOST:8080", "[::1]:80"])(
    "answers to the name %s",
    async (host) => {
      expect((await ask(door, { headers: { host } })).status).not.toBe(403);
    },
  );

  test("turns away a preflight, so that no page may follow it with a request", async () => {
    const answer = await ask(door, {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-amz-target,authorization",
      },
    });
    expect(answer.status).toBe(403);
  });
});

test("a bucket's name before localhost is answered, as S3 clients write it", async () => {
  const headers = { host: `${names.raw}.localhost:4566` };
  expect((await ask("s3", { path: "/?list-type=2", headers })).text).toContain("<Name>raw</Name>");
});

test("a foreign form leaves nothing in the inbox", async () => {
  const { s3 } = clientsOf({ s3: stack.urls.s3, sqs: stack.urls.s3, dynamo: stack.urls.dynamo });
  const boundary = "form";
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const form = {
    path: `/${names.inbox}`,
    method: "POST",
    body: `${field("key", "inbox/forged.txt")}${field("file", "forged")}--${boundary}--\r\n`,
  };
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const foreign = { ...type, origin: "https://evil.example" };
  expect((await ask("s3", { ...form, headers: foreign })).status).toBe(403);
  const get = new GetObjectCommand({ Bucket: names.inbox, Key: "inbox/forged.txt" });
  await expect(s3.send(get)).rejects.toMatchObject({ name: "NoSuchKey" });
  // The same form without its origin is taken: it is the origin that was refused.
  expect((await ask("s3", { ...form, headers: type })).status).toBeLessThan(300);
  await expect(s3.send(get)).resolves.toBeDefined();
  s3.destroy();
});

test("a client that names localhost puts and gets as before", async () => {
  const s3Url = stack.urls.s3.replace("127.0.0.1", "localhost");
  const { s3 } = clientsOf({ s3: s3Url, sqs: s3Url, dynamo: stack.urls.dynamo });
  await s3.send(new CreateBucketCommand({ Bucket: "another" }));
  await s3.send(new PutObjectCommand({ Bucket: "another", Key: "a b+c", Body: "kept" }));
  const got = await s3.send(new GetObjectCommand({ Bucket: "another", Key: "a b+c" }));
  expect(await got.Body?.transformToString()).toBe("kept");
  s3.destroy();
});

test("the API's own pages may ask it, and a link from elsewhere may open it", async () => {
  const { host, origin } = doors.api;
  const path = "/health";
  expect((await ask("api", { path, headers: { host, origin } })).status).toBe(200);
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await ask("api", { path, headers: link })).status).toBe(200);
  expect((await ask("s3", { headers: link })).status).toBe(403);
});
