import { FoundPage } from "@winnow/search/archive";
import { Overview, SearchIndexError } from "@winnow/search/index";
import { MemoryIndex } from "@winnow/search/memory";
import { describe, expect, test } from "vitest";
import { bodyOf } from "./fixture/body-of.ts";
import {
  indexed,
  newer,
  older,
  openSmallArchive,
  pageOf,
  saidBy,
  smallApi,
  undated,
} from "./fixture/small-archive.ts";
import { Problem } from "./problem-schema.ts";

const get = smallApi();
const search = async (query: string) => bodyOf(await get(`/search?${query}`), FoundPage);

test.each([
  ["q=ferry", [newer, older, undated], "a word of all texts"],
  ["q=publisher:example.org+ferry", [older], "one publisher's"],
  ["q=after:2020-10-02", [newer], "dated ones alone"],
  ["q=", [newer, older, undated], "nothing asked: everything"],
  ["", [newer, older, undated], "nor a query given"],
  ["q=harbour", [], "collections are filters, not words"],
  ["q=-ferry", [], "everything without what all have"],
])("/search?%s&order=newest finds %#: %3$s", async (query, articles) => {
  const { hits, total } = await search(`${query}&order=newest&copies=show`);
  expect(hits.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
  expect(total).toBe(articles.length);
});

test("shows each hit as the archive has it, marked where the query stands", async () => {
  const page = await search("q=title:story+%22orrin+bay%22&limit=1&order=newest");
  expect(page).toMatchObject({ query: 'title:story "orrin bay"', total: 3, notices: [] });
  const [hit] = page.hits;
  expect(hit).toMatchObject({ id: newer.id, title: "Story b", copies: 0, url: newer.url });
  const { marks = [], text = "" } = hit?.snippet ?? {};
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(["Orrin Bay"]);
  expect(hit?.titleMarks).toEqual([[0, 5]]);
});

test("goes on where the page before ended, and ends", async () => {
  const ids: string[] = [];
  let next: string | null = "";
  while (next !== null && ids.length < 9) {
    const cursor: string = next === "" ? "" : `&cursor=${next}`;
    const page: FoundPage = await search(`q=ferry&limit=1${cursor}`);
    ids.push(...page.hits.map(({ id }) => id));
    next = page.next;
  }
  expect(ids.toSorted()).toEqual([older.id, newer.id, undated.id]);
});

describe("has:copies is asked of the archive", async () => {
  const archive = await openSmallArchive();
  const copy = saidBy("d", { text: undated.text });
  const joined = await archive.article(await archive.file(pageOf("d"), copy));

  test.each([
    ["has:copies", [joined], "what the index takes for a copy and is none any more is left out"],
    ["ferry -has:copies", [newer], "and so is what has become one"],
    ["ferry", [joined, older, newer], "nothing is asked, nothing is left out"],
    ["has:copies OR title:story", [joined, older, newer], "one way of several is not asked for"],
  ])("%s: %3$s", async (query, articles) => {
    const index = new MemoryIndex();
    const copied = (article: typeof older) => ({ ...indexed(article), copies: 1 });
    const alone = { ...indexed(newer), copies: 0 };
    await index.apply({ put: [copied(joined), copied(older), alone], remove: [] });
    const response = await smallApi({ search: index, catalogue: archive.catalogue })(
      `/search?${new URLSearchParams({ q: query, copies: "show" })}`,
    );
    const { hits, notices } = await bodyOf(response, FoundPage);
    expect(hits.map(({ id }) => id).sort()).toEqual(articles.map(({ id }) => id).sort());
    const isAsked = /^(?:ferry )?-?has:copies$/.test(query);
    expect(notices.map(({ code }) => code)).toEqual(isAsked ? ["from-archive"] : []);
  });
});

test("leaves out at once what the archive has no more", async () => {
  const index = new MemoryIndex();
  const gone = { ...indexed(older), id: "f".repeat(32), storyId: "f".repeat(32) };
  await index.apply({ put: [gone, indexed(newer)], remove: [] });
  const response = await smallApi({ search: index })("/search?q=ferry");
  expect((await bodyOf(response, FoundPage)).hits.map(({ id }) => id)).toEqual([newer.id]);
});

test.each([
  ["%22unbalanced", "an open quote"],
  ["((((((((((((((", "brackets of nothing"],
  ["OR+OR+-+*:", "signs alone"],
  ["after:soon", "no day"],
  ["ferry+".repeat(400), "more words than are read"],
  ["%F0%9F%9A%A2%E2%80%AE%00", "characters of any kind"],
])("answers the query %#: %1$s", async (q) => {
  expect((await get(`/search?q=${q}`)).status).toBe(200);
  expect((await get(`/search/overview?q=${q}`)).status).toBe(200);
});

test("says what it did not do as written", async () => {
  const { notices } = await search("q=after:soon+ferry");
  expect(notices.map(({ code }) => code)).toEqual(["bad-date"]);
});

test("counts the whole result, the undated too, and says what would be near", async () => {
  const body = Overview.loose();
  const overview = await bodyOf(await get("/search/overview?q=ferry"), body);
  expect(overview).toMatchObject({ total: 3, stories: 3, undated: 1, nearMisses: [] });
  expect(overview.facets.publisher.values).toContainEqual({ value: "example.net", count: 1 });
  expect(overview.histogram.bars.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  const none = await bodyOf(await get("/search/overview?q=ferry+lang:hy"), body);
  expect(none).toMatchObject({ total: 0, nearMisses: [{ without: "lang:hy", count: 3 }] });
});

describe("a search that cannot be answered", () => {
  test.each([
    ["/search?order=best", "order"],
    ["/search?limit=51", "limit"],
    ["/search?query=ferry", "query"],
    ["/search?q=a&q=b", "q"],
    ["/search?cursor=xyz", "cursor"],
    ["/search/overview?limit=1", "limit"],
  ])("%s is a 400 that says %j", async (path, said) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect((await bodyOf(response, Problem)).detail).toContain(said);
  });

  test("refuses a cursor of another search", async () => {
    const { next } = await search("q=ferry&limit=1");
    expect(next).not.toBeNull();
    expect((await get(`/search?q=other&cursor=${next}`)).status).toBe(400);
  });

  test.each([
    ["search.none", "no-index", "there is no index"],
    ["search.timeout", "search-failed", "its server gave up"],
  ])("is a 503 for %s, of the kind %s: %s", async (code, kind) => {
    const fail = () => Promise.reject(new SearchIndexError(code, "index: not now"));
    const without = smallApi({ search: { search: fail, overview: fail } });
    for (const path of ["/search?q=ferry", "/search/overview"]) {
      const response = await without(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("60");
      expect((await bodyOf(response, Problem)).type).toMatch(new RegExp(`:${kind}$`));
    }
  });
});
