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

  test("says so where nothing is left", async () => {
    expect(await page("?publisher=example.com")).toContain("No article passes these filters");
  });
});
