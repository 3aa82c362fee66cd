import { describe, expect, test } from "vitest";
import { bodyOf } from "./fixture/body-of.ts";
import { newer, older, smallApi } from "./fixture/small-archive.ts";
import { Problem } from "./problem-schema.ts";

const get = smallApi();

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
    expect((await get("/nowhere", { method: "POST" })).status).toBe(404);
  });
});
