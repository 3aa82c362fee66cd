import { MemoryIndex } from "@winnow/search/memory";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { bodyOf } from "../fixture/body-of.ts";
import {
  indexed,
  older,
  openSmallArchive,
  pageOf,
  saidBy,
  smallApi,
} from "../fixture/small-archive.ts";
import { ListedPage } from "./list-articles.ts";
import { ListQuery, queryTextOf } from "./list-query.ts";

const evidence = { raw: "x", source: "html:h1", confidence: 0.8 };
const inArmenian = { language: { ...evidence, value: "hy" } };
const archive = await openSmallArchive();
const said = saidBy("d", {
  ...inArmenian,
  byline: { ...evidence, value: ["Mara Quill"] },
  agency: { ...evidence, value: "North Wire" },
  pageType: { ...evidence, value: "forum" },
});
await archive.file(pageOf("d"), { ...said, text: `${said.text} It will sail again.` });
const nextDay = pageOf("d", { capturedAt: "2020-10-07T08:00:00Z" });
const armenian = await archive.article(await archive.file(nextDay, said));
const later = await archive.article(await archive.file(pageOf("f"), saidBy("f", inArmenian)));
const index = new MemoryIndex();
await index.apply({ put: [older, armenian].map(indexed), remove: [] });
const get = smallApi({ search: index, catalogue: archive.catalogue });
const list = async (query: string) => bodyOf(await get(`/articles?${query}`), ListedPage);

/** The letters that the pages of a list are named by. */
function lettersOf({ articles }: ListedPage): string {
  return articles.map(({ title }) => title?.at(-1)).join("");
}

test.each([
  ["lang=hy", "d", "by language"],
  ["lang=en&publisher=example.org", "a", "the table's filters go with it"],
  ["author=mara+quill", "d", "by author"],
  ["author=%22mara", "d", "a quote is no quote in a value"],
  ["agency=north+wire", "d", "by agency"],
  ["type=forum", "d", "by page type"],
  ["has=versions", "d", "with several texts"],
  ["has=versions,edits", "d", "with both"],
  ["has=copies", "", "with copies: none"],
  ["lang=en&after=2020-10&before=2020", "a", "within days, a month or a year will do"],
  ["lang=hy&after=2020", "", "the undated are in no range"],
])("the index answers %s with %j: %s", async (query, letters) => {
  const page = await list(query);
  expect(lettersOf(page)).toBe(letters);
  expect(page.answeredBy).toBe("index");
  expect(page.query).not.toBeNull();
});

test.each([
  ["after=2020-10-05", "b"],
  ["after=2020-10&before=2020-10-01", "a"],
  ["from=2020-10-01&after=2020-10-02", "b"],
])("the table answers %s with %j", async (query, letters) => {
  const page = await list(query);
  expect(lettersOf(page)).toBe(letters);
  expect([page.answeredBy, page.query]).toEqual(["table", null]);
});

test.each([
  ["has=pictures", "has"],
  ["type=poem", "type"],
  ["lang=", "lang"],
  ["after=soon", "after"],
  ["after=2020+before:2019", "after"],
  ["lang=hy&cursor=xyz", "cursor"],
  ["order=newest", "order"],
])("%s is a 400 that says %j", async (query, said) => {
  const response = await get(`/articles?${query}`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(said);
});

test("a filter is one value, whatever stands in it", () => {
  const query = (shape: z.input<typeof ListQuery>) => queryTextOf(ListQuery.parse(shape));
  expect(query({ author: 'a" OR lang:"en' })).toBe('author:"a  OR lang: en"');
  expect(query({ agency: "a) -b", collection: "c“d" })).toBe('collection:"c d" agency:"a) -b"');
});

describe("a page that comes while articles are added", () => {
  test.each([["lang=hy&copies=show"], ["copies=show"]])(
    "%s: nothing comes twice, and nothing that was there is missed",
    async (query) => {
      const before = (await list(query)).articles.map(({ id }) => id);
      const first = await list(`${query}&limit=1`);
      await index.apply({ put: [indexed(later)], remove: [] });
      const rest: string[] = [];
      for (let next = first.next; next !== null; ) {
        const page = await list(`${query}&limit=1&cursor=${encodeURIComponent(next)}`);
        rest.push(...page.articles.map(({ id }) => id));
        next = page.next;
      }
      const all = [...first.articles.map(({ id }) => id), ...rest];
      expect(new Set(all).size).toBe(all.length);
      expect(all).toEqual(expect.arrayContaining(before));
    },
  );
});
