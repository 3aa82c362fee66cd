import { SearchIndexError } from "@winnow/search/index";
import { describe, expect, test } from "vitest";
import { newer, older, smallApi } from "../fixture/small-archive.ts";

const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

describe("who gets which", () => {
  test.each([
    ["/articles", browser.accept, "text/html; charset=utf-8", "a browser"],
    ["/articles", "*/*", "application/json", "curl and fetch"],
    ["/articles", "", "application/json", "nobody's wish"],
    ["/articles", "application/json, text/html;q=0.5", "application/json", "JSON first"],
    [
      "/articles",
      "text/html;q=0.5, application/json",
      "application/json",
      "by weight, not by order",
    ],
    ["/articles.json", browser.accept, "application/json", "the address asks for JSON"],
    [
      `/articles/${newer.id}/diff.json?from=1&to=2`,
      browser.accept,
      "application/json",
      "with a query",
    ],
    ["/nowhere", browser.accept, "text/html; charset=utf-8", "a problem for a browser"],
    ["/nowhere", "*/*", "application/problem+json", "a problem for a program"],
    ["/nowhere.json", browser.accept, "application/problem+json", "a problem asked for as JSON"],
    ["/articles.html", "*/*", "text/html; charset=utf-8", "the address asks for a page"],
    ["/nowhere.html", "*/*", "text/html; charset=utf-8", "a problem asked for as a page"],
    ["/openapi.json", browser.accept, "application/json", "a name of its own"],
    ["/", "*/*", "application/problem+json", "the front page is for people alone"],
  ])("%s with %j is %s: %s", async (asked, accept, type) => {
    const response = await smallApi()(asked, { headers: accept === "" ? {} : { accept } });
    expect(response.headers.get("content-type")).toBe(type);
  });

  test("the raw copy stays a download in a browser", async () => {
    const response = await smallApi()(`/articles/${older.id}/raw`, { headers: browser });
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test.each([
    [`/articles/${newer.id}/versions`, `/articles/${newer.id}/timeline`],
    [
      `/lookup?url=${encodeURIComponent("https://b.example.org/story?utm_source=x")}`,
      `/articles/${newer.id}`,
    ],
  ])("%s leads a browser on to %s", async (asked, location) => {
    const response = await smallApi()(asked, { headers: browser });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(location);
  });

  test.each([
    [{ kind: "closed" as const }, 401],
    [{ kind: "token" as const, token: "orrin-bay+tide/7=" }, 401],
  ])("nobody without the token: %j", async (access, status) => {
    const get = smallApi({ access });
    const response = await get("/articles", { headers: browser });
    expect(response.status).toBe(status);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await response.text()).not.toContain("Story");
    expect((await get(`/articles/${older.id}/page/frame`)).status).toBe(status);
  });

  test("another host's name gets a page that says no more than that", async () => {
    const response = await smallApi()("/", { headers: { ...browser, host: "evil.example" } });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain("Story");
  });
});

test("a problem is told with its kind, for people too", async () => {
  const page = await (await smallApi()("/nowhere", { headers: browser })).text();
  expect(page).toMatch(/Status 404, <code>urn:[^<]+<\/code>/);
});

describe("the list", () => {
  const page = async (query: string) =>
    (await smallApi()(`/articles${query}`, { headers: browser })).text();

  test("takes a form with empty fields for one without them", async () => {
    expect(await page("?publisher=&collection=&from=&to=&copies=hide")).toContain("Story c");
  });

  test("shows what its filters leave, and a way to lift each", async () => {
    const shown = await page("?publisher=example.org&from=2020-01-01");
    expect(shown).toContain("Story a");
    expect(shown).not.toContain("Story b");
    expect(shown).toContain('href="/articles?from=2020-01-01"');
    expect(shown).toContain('href="/articles?publisher=example.org"');
  });

  test("leads on by its cursor, filters included", async () => {
    const shown = await page("?limit=1&collection=harbour");
    const next = /class="more" href="([^"]+)"/.exec(shown)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(next).toContain("collection=harbour");
    expect(await (await smallApi()(next, { headers: browser })).text()).toContain("Story a");
  });

  test("says so where nothing is left, and what there would be without a filter", async () => {
    const shown = await page("?publisher=example.com&lang=en");
    expect(shown).toContain("No article passes these filters");
    expect(shown).toMatch(/href="\/articles\?lang=en">3 articles without Publisher: /);
    expect(shown).not.toContain("without Language");
  });

  test("says no more where there is no index to count by", async () => {
    const search = {
      search: () => Promise.reject(new SearchIndexError("search.none", "there is no index")),
      overview: () => Promise.reject(new SearchIndexError("search.none", "there is no index")),
    };
    const answer = await smallApi({ search })("/articles?publisher=example.com", {
      headers: browser,
    });
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining("No article passes these filters"),
    ]);
  });
});

describe(".csv at the end of an address", () => {
  test.each([
    [
      "/articles.csv?publisher=example.net",
      "/export?format=csv&q=publisher%3A%22example.net%22&copies=hide",
    ],
    [
      "/search.csv?q=story+lang%3Aen&copies=show",
      "/export?format=csv&q=story+lang%3Aen&copies=show",
    ],
    ["/articles.csv", "/export?format=csv&q=&copies=hide"],
  ])("%s leads to the file %s", async (path, file) => {
    const answer = await smallApi()(path, { headers: browser });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, file]);
    const rows = await (await smallApi()(file, { headers: browser })).text();
    expect(rows.split("\n")[0]).toContain("doc_id");
  });

  test.each(["jsonl", "parquet"])("or .%s leads to that one", async (format) => {
    for (const path of ["/articles", "/search"]) {
      const answer = await smallApi()(`${path}.${format}`, { headers: browser });
      expect(answer.headers.get("location")).toBe(`/export?format=${format}&q=&copies=hide`);
    }
  });

  test("refuses what the list would refuse", async () => {
    const answer = await smallApi()("/articles.csv?from=soon", { headers: browser });
    expect(answer.status).toBe(400);
  });
});

describe("the list", () => {
  test.each([
    ["lang=en", "Language: "],
    ["has=versions", "With: "],
    ["author=Quill", "Author: "],
  ])("takes the filter %s, and lifts it", async (query, chip) => {
    const shown = await smallApi()(`/articles?${query}`, { headers: browser });
    expect(shown.status).toBe(200);
    expect(await shown.text()).toMatch(new RegExp(`href="/articles">${chip}`));
  });
});
