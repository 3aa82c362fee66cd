import type { ArticleSummary } from "@winnow/core/records";
import { expect, test } from "vitest";
import { findArticle } from "./find-article.ts";
import { listArticles } from "./list-articles.ts";
import type { ArchiveReader } from "./reader.ts";

const ids = ["aaaa0000", "aaaa0001", "bbbb0000"].map((start) => start.padEnd(32, "0"));

/** A reader of a few articles, in pages of one. */
function readerOf(all: readonly string[]): ArchiveReader {
  const nothing = async () => null;
  return {
    article: async (id) => (all.includes(id) ? ({ id } as never) : null),
    articles: async ({ cursor }) => {
      const at = Number(cursor ?? 0);
      const articles = all.slice(at, at + 1).map((id) => ({ id }) as ArticleSummary);
      return { articles, next: at + 1 < all.length ? String(at + 1) : null, copiesHidden: 0 };
    },
    versions: nothing,
    relations: async () => [],
    lookup: nothing,
    raw: nothing,
    page: nothing,
    keys: async function* () {},
    takedown: async () => null,
    fateOf: nothing,
  };
}

test.each([
  ["b", 2],
  ["bbbb", 2],
  ["AAAA0001", 1],
  [ids[0] ?? "", 0],
])("%s is enough", async (given, at) => {
  expect((await findArticle(readerOf(ids), given)).id).toBe(ids[at]);
});

test.each([
  ["aaaa", /begins several ids: aaaa0000, aaaa0001/],
  ["cccc", /no article cccc/],
  ["zz", /expected an article id/],
])("%s is not", async (given, message) => {
  await expect(findArticle(readerOf(ids), given)).rejects.toThrow(message);
});

const query = { copies: "show", limit: 50 } as const;

test("a list counts what it does not show", async () => {
  expect(await listArticles(readerOf(ids), query, 2)).toMatchObject({
    shown: 2,
    total: 3,
    isMore: false,
  });
});

test("a list without a limit is whole, each article as it comes", async () => {
  const seen: string[] = [];
  const listed = await listArticles(readerOf(ids), query, null, ({ id }) => seen.push(id));
  expect([seen, listed.articles, listed.total]).toEqual([ids, [], 3]);
});
