import { ArticleDiff } from "@winnow/core/diff";
import { Article, ArticleVersion } from "@winnow/core/records";
import { describe, expect, test } from "vitest";
import { bodyOf } from "./fixture/body-of.ts";
import {
  first,
  hostilePage,
  newer,
  older,
  second,
  smallApi,
  undated,
} from "./fixture/small-archive.ts";
import { ListedPage } from "./list/list-articles.ts";
import { VersionList } from "./routes/article/versions.ts";
import { Captures } from "./routes/captures.ts";
import { Health } from "./routes/health.ts";
import { Lookup } from "./routes/lookup.ts";

const get = smallApi();

async function idsOf(query: string): Promise<string> {
  const response = await get(`/articles${query}`);
  expect(response.status).toBe(200);
  const { articles } = await bodyOf(response, ListedPage);
  return articles.map(({ title }) => title?.at(-1)).join("");
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
    const { next } = await bodyOf(await get("/articles?limit=2"), ListedPage);
    const response = await get(`/articles?limit=2&cursor=${encodeURIComponent(next ?? "")}`);
    const page = await bodyOf(response, ListedPage);
    expect(page.articles.map(({ id }) => id)).toEqual([undated.id]);
    expect(page.next).toBeNull();
  });
});

describe("one article", () => {
  test("is the record with its evidence", async () => {
    const response = await get(`/articles/${newer.id}`);
    expect(response.status).toBe(200);
    const article = await bodyOf(response, Article);
    expect(article).toEqual(newer);
    expect(article).toMatchObject({
      title: { value: "Story b", raw: "Story b", source: "html:h1", confidence: 0.8 },
      publishedAt: { value: "2020-10-05", source: "json-ld:datePublished", precision: "day" },
      publisher: { value: { name: null, domain: "example.net" } },
      text: "It carried 14 people.\nThe ferry to Orrin Bay sailed again.",
      collections: ["harbour", "night desk"],
      capturedAt: "2020-10-07T08:00:00.000Z",
      versionCount: 2,
    });
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

test.each([
  ["/articles", "GET", "private, no-cache"],
  [`/articles/${older.id}/raw`, "GET", "private, no-cache"],
  ["/openapi.json", "GET", "private, no-cache"],
  ["/nowhere", "GET", "no-store"],
  ["/articles?limit=0", "GET", "no-store"],
  ["/articles", "POST", "no-store"],
])("%s by %s is neither shared, sniffed nor read by other origins", async (path, method, kept) => {
  const { headers } = await get(path, { method, headers: { origin: "https://evil.example" } });
  expect(headers.get("cache-control")).toBe(kept);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
});
