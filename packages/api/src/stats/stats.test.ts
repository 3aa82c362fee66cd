import { describe, expect, test } from "vitest";
import { bodyOf } from "../fixture/body-of.ts";
import { newer, older, smallApi } from "../fixture/small-archive.ts";
import { ArticleStats } from "./article-stats.ts";
import { DropStats, type OutcomeCount } from "./drop-stats.ts";

describe("articles by source and day", () => {
  const get = smallApi();
  const stats = async (query: string) => bodyOf(await get(`/stats${query}`), ArticleStats);

  test("are counted over the whole archive, the undated apart", async () => {
    const { articles, days, histogram, sources, stories, undated } = await stats("");
    expect({ articles, days, stories, undated }).toEqual({
      ...{ articles: 3, stories: 3, undated: 1, days: null },
    });
    expect(sources.values.map(({ value }) => value)).toEqual(["example.net", "example.org"]);
    expect(histogram.bars.map(({ from }) => from)).toEqual(["2020-10-01", "2020-10-05"]);
  });

  test("are told for each day that is asked, the empty ones too", async () => {
    const { days } = await stats("?from=2020-10-04&to=2020-10-06&q=ferry");
    expect(days?.map(({ articles, day }) => [day, articles])).toEqual([
      ["2020-10-04", 0],
      ["2020-10-05", 1],
      ["2020-10-06", 0],
    ]);
    expect(days?.[1]?.sources).toEqual([{ source: "example.net", articles: 1 }]);
  });

  test("keep to the query, whatever is open in it", async () => {
    const { days, query } = await stats(
      `?from=2020-10-05&to=2020-10-05&q=${'storm OR "orrin bay'}`,
    );
    expect(query).toBe('(storm OR "orrin bay")');
    expect(days?.[0]?.articles).toBe(1);
    const none = await stats("?from=2020-10-05&to=2020-10-05&q=after:2021+ferry");
    expect(none.days?.[0]?.articles).toBe(0);
  });

  test.each([
    ["?from=2020-10-05", "together"],
    ["?from=2020-10-05&to=2020-10-04", "later"],
    ["?from=2020-01-01&to=2020-02-01", "at most 31"],
    ["?from=2020&to=2020-02-01", "from"],
    ["?day=2020-10-05", "day"],
    [`?from=2020-10-05&to=2020-10-05&q=${"a+".repeat(20)}`, "too long"],
  ])("%s is a 400 that says %j", async (query, said) => {
    const response = await get(`/stats${query}`);
    expect([response.status, (await response.text()).includes(said)]).toEqual([400, true]);
  });
});

describe("outcomes by source and day", () => {
  const keys = [
    "inbox/harbour/a.html",
    "inbox/harbour/b.html",
    "inbox/harbour/menu & more.html",
    "inbox/harbour/waits.html",
    "inbox/other/z.html",
  ];
  const keysAfter = async (after: string | null, prefix: string, count: number) =>
    keys.filter((key) => key > (after ?? "") && key.startsWith(prefix)).slice(0, count);
  const get = smallApi({ drops: { keysAfter } });
  const stats = async (query: string) => bodyOf(await get(`/stats/outcomes${query}`), DropStats);

  test("are counted, with why, and what has none", async () => {
    const { counts, drops, next } = await stats("?collection=harbour");
    expect([drops, next]).toEqual([4, null]);
    const day = "2020-10-06";
    const told = { day, source: "example.org", reason: null, count: 1 };
    expect(counts).toEqual([
      { ...told, outcome: "archived", count: 2 },
      { ...told, outcome: "rejected", reason: "no-text" },
      { ...told, day: null, source: null, outcome: "open" },
    ]);
  });

  test("come in parts that add up to the whole", async () => {
    const sum = (counts: readonly OutcomeCount[]) =>
      counts.reduce((all, { count }) => all + count, 0);
    let [drops, counted, next] = [0, 0, ""] as [number, number, string | null];
    for (let parts = 0; next !== null && parts < 9; parts += 1) {
      const cursor = next === "" ? "" : `&cursor=${next}`;
      const part: DropStats = await stats(`?limit=2${cursor}`);
      [drops, counted, next] = [drops + part.drops, counted + sum(part.counts), part.next];
    }
    expect([drops, counted]).toEqual([keys.length, keys.length]);
  });

  test.each(["?cursor=%00", "?limit=201", "?from=2020-10-05"])("%s is a 400", async (query) => {
    expect((await get(`/stats/outcomes${query}`)).status).toBe(400);
  });
});

test("the small archive has the articles that are counted here", () => {
  expect([older.publishedAt?.value, newer.publishedAt?.value]).toEqual([
    "2020-10-01",
    "2020-10-05",
  ]);
});
