import { Article } from "@winnow/core/article";
import { ArticleDiff } from "@winnow/core/diff/article-diff";
import { ArticleVersion } from "@winnow/core/diff/article-versions";
import { ArticlePage } from "@winnow/core/query";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  first,
  hostilePage,
  newer,
  older,
  second,
  smallApi,
  undated,
} from "./fixture/small-archive.ts";
import { Problem } from "./problem-schema.ts";
import { Captures } from "./routes/captures.ts";
import { Health } from "./routes/health.ts";
import { Lookup } from "./routes/lookup.ts";
import { VersionList } from "./routes/versions.ts";

const get = smallApi();

/** Reads a body that must be all that its schema describes, and no more. */
async function bodyOf<Schema extends z.ZodType>(response: Response, schema: Schema) {
  const body: unknown = await response.json();
  const parsed = schema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

async function idsOf(query: string): Promise<string> {
  const response = await get(`/articles${query}`);
  expect(response.status).toBe(200);
  const { articles } = await bodyOf(response, ArticlePage);
  return articles.map(({ id }) => id.charAt(0)).join("");
}

describe("the list of articles", () => {
  test.each([
    ["", "bac", "newest first, the undated last"],
    ["?publisher=example.org", "a", "by publisher"],
    ["?collection=night%20desk", "b", "by collection, decoded"],
    ["?from=2020-10-05", "b", "the first day is included"],
    ["?to=2020-10-01", "a", "the last day is included"],
    ["?from=2020-10-01&to=2020-10-05", "ba", "the undated are in no range"],
    ["?limit=2", "ba", "a short page"],
    ["?limit=200", "bac", "the largest page"],
    ["?publisher=example.com", "", "nothing matches: an empty page, not a problem"],
  ])("answers %j with %j: %s", async (query, expected) => {
    expect(await idsOf(query)).toBe(expected);
  });

  test("goes on where the page before ended", async () => {
    const { next } = await bodyOf(await get("/articles?limit=2"), ArticlePage);
    const response = await get(`/articles?limit=2&cursor=${encodeURIComponent(next ?? "")}`);
    const page = await bodyOf(response, ArticlePage);
    expect(page.articles.map(({ id }) => id)).toEqual([undated.id]);
    expect(page.next).toBeNull();
  });
});

describe("one article", () => {
  test("is the record with its evidence", async () => {
    const response = await get(`/articles/${newer.id}`);
    expect(response.status).toBe(200);
    expect(await bodyOf(response, Article)).toEqual(newer);
  });

  test("gives its raw copy byte for byte, as a download that no browser runs", async () => {
    const response = await get(`/articles/${older.id}/raw`);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(hostilePage);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${older.id}.raw"`,
      "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
      "x-content-type-options": "nosniff",
    });
  });
});

describe("an article's versions", () => {
  const path = `/articles/${newer.id}`;

  test("are listed with the address of each raw copy, which gives its bytes", async () => {
    const { versions } = await bodyOf(await get(`${path}/versions`), VersionList);
    expect(versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    const response = await get(versions[0]?.rawUrl ?? "");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(hostilePage);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox/);
  });

  test.each([
    [first.textHash, first, "by its hash"],
    [first.textHash.slice(0, 6), first, "by the beginning of its hash"],
    ["2", second, "by its number"],
  ])("can be read: %s", async (ref, expected) => {
    expect(await bodyOf(await get(`${path}/versions/${ref}`), ArticleVersion)).toEqual(expected);
  });

  test.each([
    ["", [1, 2], "the usual pair"],
    ["?from=2&to=1", [2, 1], "backwards"],
    [`?from=${first.textHash}`, [1, 2], "one side given"],
  ])("are compared by diff%s: %j, %s", async (query, numbers) => {
    const diff = await bodyOf(await get(`${path}/diff${query}`), ArticleDiff);
    expect([diff.from.number, diff.to.number]).toEqual(numbers);
    expect(diff.numbers).toHaveLength(1);
  });
});

describe("the fate of a drop", () => {
  test.each([
    ["inbox/harbour/a.html", "archived", "a page that was kept"],
    ["inbox/harbour/menu & more.html", "rejected", "a reject is an answer; odd keys are found"],
  ])("of %j is %s: %s", async (key, outcome) => {
    const response = await get(`/captures?${new URLSearchParams({ key })}`);
    expect(response.status).toBe(200);
    const { captures } = await bodyOf(response, Captures);
    expect(captures.map((capture) => [capture.key, capture.outcome])).toEqual([[key, outcome]]);
  });
});

describe("the lookup of a URL", () => {
  test.each([
    ["https://a.example.org/story", "as it was saved"],
    ["http://a.example.org/story/?utm_source=letter#top", "as it was shared"],
  ])("finds %s, %s", async (url) => {
    const response = await get(`/lookup?${new URLSearchParams({ url })}`);
    expect(response.status).toBe(200);
    const expected = { url: "https://a.example.org/story", articleId: older.id };
    expect(await bodyOf(response, Lookup)).toEqual(expected);
  });
});

test("says that it is up", async () => {
  const response = await get("/health");
  expect(response.status).toBe(200);
  expect(await bodyOf(response, Health)).toEqual({ status: "ok" });
});

describe("a request that cannot be answered", () => {
  const absent = "0".repeat(32);
  test.each([
    ["/articles?publsher=example.org", 400, "publsher", "a slip must not list everything"],
    ["/articles?limit=0", 400, "limit", "under the smallest page"],
    ["/articles?limit=201", 400, "limit", "over the largest page"],
    ["/articles?limit=many", 400, "limit", "no number"],
    ["/articles?limit=1&limit=2", 400, "limit", "which of them?"],
    ["/articles?from=5.10.2020", 400, "2020-10-05", "says how a day is written"],
    ["/articles?to=2020-10", 400, "to", "a month is no day"],
    ["/articles?cursor=xyz", 400, "cursor", "the catalogue refuses it: InvalidInputError"],
    ["/articles?publisher=", 400, "publisher", "an empty value is no filter"],
    ["/articles/xyz", 400, "id", "not of an id's form"],
    [`/articles/${"A".repeat(32)}`, 400, "id", "ids are lower case"],
    ["/articles/%E0%A4%A", 400, "id", "broken percent-encoding"],
    [`/articles/${absent}`, 404, absent, "no such article"],
    [`/articles/${absent}/raw`, 404, absent, "no raw copy without an article"],
    [`/articles/${newer.id}/raw`, 404, "raw copy", "the article is there, its bytes are not"],
    [`/articles/${absent}/versions`, 404, absent, "no versions without an article"],
    [`/articles/${absent}/diff`, 404, absent, "nor differences"],
    [`/articles/${older.id}/diff`, 404, "one version alone", "nothing to compare"],
    [`/articles/${newer.id}/versions/3`, 404, "none of the article's 2", "no such version"],
    [`/articles/${newer.id}/versions/ffffff`, 404, "ffffff", "no such hash"],
    [`/articles/${newer.id}/versions/last`, 400, "hash", "neither number nor hash"],
    [`/articles/${newer.id}/versions/2/raw`, 404, "raw copy", "the bytes are not there"],
    [`/articles/${newer.id}/diff?from=0`, 400, "from", "versions are counted from 1"],
    [`/articles/${newer.id}/diff?form=1`, 400, "form", "a slip must not compare the usual pair"],
    ["/captures", 400, "key", "the key is missing"],
    ["/captures?key=inbox/x&limit=1", 400, "limit", "a parameter of another route"],
    ["/captures?key=inbox/x", 404, "inbox/x", "nothing was dropped there"],
    ["/lookup", 400, "url", "the URL is missing"],
    ["/lookup?url=story", 400, "story", "no URL"],
    ["/lookup?url=ftp://a.example.org/story", 400, "ftp", "not one of the web"],
    ["/lookup?url=https://a.example.org/other", 404, "/other", "not in the archive"],
    ["/", 404, "/openapi.json", "says where the routes are listed"],
    ["/articles/", 404, "/articles/", "not the list"],
    [`/articles/${absent}/text`, 404, "/text", "not a part of an article"],
  ])("%s is a %i that says %j: %s", async (path, status, said) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await bodyOf(response, Problem);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(said);
  });

  test("hears of each wrong parameter by name", async () => {
    const problem = await bodyOf(await get("/articles?limit=x&sort=asc&order=up"), Problem);
    expect(problem.errors?.map((error) => [error.in, error.name])).toEqual([
      ["query", "limit"],
      ["query", "sort"],
      ["query", "order"],
    ]);
    expect(problem.errors?.[1]?.detail).toContain("publisher, from, to");
  });

  test("hears of a wrong path parameter as one", async () => {
    const problem = await bodyOf(await get("/articles/xyz"), Problem);
    expect(problem.errors?.map((error) => [error.in, error.name])).toEqual([["path", "id"]]);
  });

  test("is not answered at many times its own length", async () => {
    const query = Array.from({ length: 5000 }, (_, i) => `p${i}`).join("&");
    const response = await get(`/articles?${query}`);
    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThan(query.length);
  });
});

describe("other methods", () => {
  test.each([
    ["POST", "/articles"],
    ["DELETE", `/articles/${older.id}`],
    ["PUT", `/articles/${older.id}/raw`],
    ["PATCH", "/health"],
    ["OPTIONS", "/articles"], // what a browser asks before it crosses origins
  ])("%s %s is refused, and Allow says what is not", async (method, path) => {
    const response = await get(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect((await bodyOf(response, Problem)).detail).toContain(method);
  });

  test("HEAD is GET without the body", async () => {
    const response = await get("/articles", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  test("POST to no route is a 404: there is nothing to allow", async () => {
    expect((await get("/drops", { method: "POST" })).status).toBe(404);
  });
});

test.each([
  ["/articles", "GET"],
  [`/articles/${older.id}/raw`, "GET"],
  ["/openapi.json", "GET"],
  ["/nowhere", "GET"],
  ["/articles?limit=0", "GET"],
  ["/articles", "POST"],
])("%s by %s is neither stored, sniffed nor shared with other origins", async (path, method) => {
  const { headers } = await get(path, { method, headers: { origin: "https://evil.example" } });
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
});
