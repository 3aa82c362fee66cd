import type { Overview } from "@winnow/search/index";
import { expect, test } from "vitest";
import { histogram } from "./histogram.ts";

type Bars = Overview["histogram"];

async function drawn(unit: Bars["unit"], froms: readonly string[], undated = 0): Promise<string> {
  const none = { values: [], others: 0, without: 0 };
  const facets = { publisher: none, lang: none, collection: none, agency: none, type: none };
  const bars = froms.map((from, n) => ({ from, count: n + 1 }));
  const total = bars.length;
  const overview = { query: "", total, stories: total, undated, facets, histogram: { unit, bars } };
  return String(await histogram(overview, (part) => `/search?q=${part}`));
}

test.each<[Bars["unit"], string[], number[], number, string]>([
  [
    "day",
    ["2020-02-28", "2020-03-01"],
    [1, 21],
    30,
    "the day between, of a leap year, has its place",
  ],
  ["month", ["2019-11", "2020-02"], [1, 31], 40, "so have months over the end of a year"],
  ["year", ["2012", "2020", "2021"], [1, 81, 91], 100, "and years"],
])("bars by %s stand where they are in time: %j", async (unit, froms, places, width) => {
  const picture = await drawn(unit, froms);
  const found = [...picture.matchAll(/<rect x="(\d+)"/g)].map(([, x]) => Number(x));
  expect(found).toEqual(places);
  expect(picture).toContain(`viewBox="0 0 ${width} 60"`);
  expect(picture).toContain(`<span>${froms[0]}</span> <span>${froms.at(-1)}</span>`);
});

test("every bar is a link in a list, too", async () => {
  const picture = await drawn("month", ["2019-11", "2020-02"]);
  const links = picture.match(/href="\/search\?q=after:2020-02 before:2020-02"/g);
  expect(links).toHaveLength(2);
});

test.each<[string[], number, RegExp, string]>([
  [[], 3, /^<p class="note">3 articles undated, in no bar/, "nobody knows"],
  [["2020-02"], 0, /^<p class="note">All of 2020-02/, "one month is no picture"],
  [[], 0, /^$/, "nothing"],
])("%j and %d undated are told in words: %s, %s", async (froms, undated, said) => {
  expect(await drawn("month", froms, undated)).toMatch(said);
});
