import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { newer, older, smallApi } from "../fixture/small-archive.ts";
import { codingFor } from "./negotiated.ts";

const get = smallApi();
const path = `/articles/${newer.id}`;

async function tagOf(response: Response): Promise<string> {
  expect(response.status).toBe(200);
  return response.headers.get("etag") ?? "";
}

describe("the tag of an answer", () => {
  test("is strong, and names the edition", async () => {
    expect(await tagOf(await get(path))).toMatch(/^"first\.[0-9a-f]{32}"$/);
    const other = await tagOf(await smallApi({ edition: "a second one" })(path));
    expect(other).toMatch(/^"a_second_one\./);
  });

  test.each([
    ["as it was given", (tag: string) => tag],
    ["among others", (tag: string) => `"x", ${tag}`],
    ["made weak by a proxy", (tag: string) => `W/${tag}`],
    ["of another coding of the answer", (tag: string) => tag.replace(/"$/, '-br"')],
    ["for anything", () => "*"],
  ])("is answered by a 304 without a body: %s", async (_, sent) => {
    const tag = await tagOf(await get(path));
    const again = await get(path, { headers: { "if-none-match": sent(tag) } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("etag")).toBe(tag);
    expect(again.headers.get("cache-control")).toBe("private, no-cache");
    expect(again.headers.get("content-type")).toBeNull();
  });

  test.each([
    ["another article's", `/articles/${older.id}`, smallApi()],
    ["another edition's", path, smallApi({ edition: "second" })],
  ])("is not: %s", async (_, other, from) => {
    const tag = await tagOf(await from(other));
    expect((await get(path, { headers: { "if-none-match": tag } })).status).toBe(200);
  });

  test("stands on raw copies, and on no page, problem or answer to a POST", async () => {
    expect(await tagOf(await get(`/articles/${older.id}/raw`))).toMatch(/^"first\./);
    for (const answer of [
      await get("/", { headers: { accept: "text/html" } }),
      await get("/articles?limit=0"),
      await get("/articles", { method: "POST" }),
    ]) {
      expect(answer.headers.get("etag")).toBeNull();
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });
});

describe("a body", () => {
  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("is packed by %s for who asks, under a tag of its own", async (coding, unpack) => {
    const plain = await get("/openapi.json");
    const response = await get("/openapi.json", { headers: { "accept-encoding": coding } });
    expect(response.headers.get("content-encoding")).toBe(coding);
    expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
    expect(await tagOf(response)).toBe((await tagOf(plain)).replace(/"$/, `-${coding}"`));
    const body = new Uint8Array(await response.arrayBuffer());
    expect(unpack(body).toString()).toBe(await plain.text());
  });

  test.each([
    ["/openapi.json", "identity", "what the client does not take"],
    ["/openapi.json", "br;q=0", "nor what it refuses"],
    ["/health", "gzip", "what is short"],
    [`/articles/${older.id}/raw`, "gzip", "what may be packed already"],
  ])("stays as it is: %s for %s, %s", async (asked, accepted) => {
    const response = await get(asked, { headers: { "accept-encoding": accepted } });
    expect(response.headers.get("content-encoding")).toBeNull();
  });
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1, br;q=0.5", "gzip"],
  ["*", "br"],
  ["*;q=0.1, br;q=0", "gzip"],
  ["deflate", null],
  ["", null],
])("%j takes %j", (header, coding) => {
  expect(codingFor(header)).toBe(coding);
});
