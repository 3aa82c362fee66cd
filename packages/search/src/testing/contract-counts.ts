/** Counts over a whole result, and what to do where there is none. */
import { expect, test } from "vitest";
import { Overview, SearchPage } from "../index/index.ts";
import { ask, filled, type IndexUnderTest } from "./index-under-test.ts";
import { idOf, sampleDocument } from "./sample-documents.ts";

export function describeCounts(adapter: IndexUnderTest): void {
  test("counts the whole result by facet, story and time", async () => {
    const index = await filled(
      adapter,
      sampleDocument(1, { storyId: idOf(9), collections: ["b", "a"] }),
      sampleDocument(2, {
        storyId: idOf(9),
        language: "hy",
        publishedAt: "2020-11-30T00:00:00.000Z",
      }),
      sampleDocument(3, { publishedAt: null, publisher: { name: "Nameless", domain: null } }),
      sampleDocument(4, { language: null, agency: "North Wire", collections: [] }),
      sampleDocument(5, { title: "Other", text: "Others.", language: "ru" }),
    );
    expect(await index.overview("plain")).toEqual({
      query: "plain",
      total: 4,
      stories: 3,
      undated: 1,
      facets: {
        publisher: {
          values: [
            { value: "paper.example", count: 3 },
            { value: "Nameless", count: 1 },
          ],
          others: 0,
          without: 0,
        },
        lang: {
          values: [
            { value: "en", count: 2 },
            { value: "hy", count: 1 },
          ],
          others: 0,
          without: 1,
        },
        collection: {
          values: [
            { value: "news", count: 2 },
            { value: "a", count: 1 },
            { value: "b", count: 1 },
          ],
          others: 0,
          without: 1,
        },
        agency: { values: [{ value: "North Wire", count: 1 }], others: 0, without: 3 },
        type: { values: [{ value: "article", count: 4 }], others: 0, without: 0 },
      },
      histogram: {
        unit: "day",
        bars: [
          { from: "2020-10-05", count: 2 },
          { from: "2020-11-30", count: 1 },
        ],
      },
    });
    await index.close();
  });

  test.each([
    ["2020-12-05", "day", ["2020-10-05", "2020-12-05"]],
    ["2020-12-06", "month", ["2020-10", "2020-12"]],
    ["2030-08-13", "month", ["2020-10", "2030-08"]],
    ["2030-08-14", "year", ["2020", "2030"]],
  ] as const)("draws up to %s by the %s", async (day, unit, bars) => {
    const later = sampleDocument(2, { publishedAt: `${day}T00:00:00.000Z` });
    const index = await filled(adapter, sampleDocument(1), later);
    const { histogram } = await index.overview("");
    expect(histogram).toMatchObject({ unit, bars: bars.map((from) => ({ from, count: 1 })) });
    await index.close();
  });

  test("counts the publishers that it does not list", async () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      sampleDocument(n, { publisher: { name: null, domain: `p${n}.example` } }),
    );
    const overview = await (await filled(adapter, ...many)).overview("");
    expect(Overview.parse(overview)).toEqual(overview);
    const { publisher } = overview.facets;
    expect(publisher).toMatchObject({ others: 5, without: 0 });
    expect(publisher.values.length).toBe(20);
  });

  test("counts the facets that are asked for alone, and lists as many values as are asked for", async () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      sampleDocument(n, { publisher: { name: null, domain: `p${n}.example` } }),
    );
    const index = await filled(adapter, ...many);
    const whole = await index.overview("");
    const { facets, ...rest } = await index.overview("", { fields: ["publisher"], maxValues: 100 });
    expect(rest).toEqual({
      query: whole.query,
      total: 25,
      stories: whole.stories,
      undated: whole.undated,
      histogram: whole.histogram,
    });
    expect(facets.publisher).toMatchObject({ others: 0, without: 0 });
    expect(facets.publisher.values).toHaveLength(25);
    expect(facets.lang).toEqual({ values: [], others: 0, without: 0 });
    await index.close();
  });

  test("tells which part to leave out where nothing is found", async () => {
    const index = await filled(adapter, sampleDocument(1), sampleDocument(2));
    const query = "plain lang:hy";
    const { nearMisses, total } = await ask(index, query);
    expect(total).toBe(0);
    expect(nearMisses).toEqual([{ without: "lang:hy", at: [6, 13], count: 2 }]);
    const dated = await ask(index, "plain after:2030");
    expect(dated.nearMisses).toEqual([{ without: "after:2030-01-01", at: [6, 16], count: 2 }]);
    expect((await ask(index, "plain")).nearMisses).toEqual([]);
    expect((await ask(index, "absent")).nearMisses).toEqual([]);
    expect(SearchPage.parse(dated)).toEqual(dated);
    await index.close();
  });
}
