/** Pages of an answer: their order, their cursors, and stories that are shown once. */
import { expect, test } from "vitest";
import { CursorError, type SearchIndex, type SearchRequest } from "../index/index.ts";
import { ask, filled, type IndexUnderTest } from "./index-under-test.ts";
import { idOf, sampleDocument } from "./sample-documents.ts";

const ferries = (numbers: readonly number[]) =>
  numbers.map((n) =>
    sampleDocument(n, {
      title: `Ferry ${"ferry ".repeat(n % 4)}`,
      text: "word ".repeat(5 + (n % 7)),
    }),
  );
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const plain = range(900, 930).map((n) => sampleDocument(n));

async function allPages(
  index: SearchIndex,
  request: Partial<SearchRequest>,
  between: (page: number) => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 30; page += 1) {
    const answer = await ask(index, "ferry", { ...request, cursor });
    ids.push(...answer.hits.map(({ id }) => id));
    cursor = answer.next;
    if (cursor === null) return ids;
    await between(page);
  }
  throw new Error("expected the pages to end");
}

export function describePages(adapter: IndexUnderTest): void {
  test("lists the newest first, and the undated last", async () => {
    const index = await filled(
      adapter,
      sampleDocument(1, { publishedAt: null }),
      sampleDocument(2, { publishedAt: "2019-01-01T00:00:00.000Z" }),
      sampleDocument(3, { publishedAt: "2021-01-01T08:00:00.000Z" }),
      sampleDocument(4, { publishedAt: "2021-01-01T09:00:00.000Z" }),
      sampleDocument(5, { publishedAt: "1912-04-15T09:00:00.000Z" }),
    );
    const { hits } = await ask(index, "plain", { order: "newest" });
    expect(hits.map(({ id }) => id)).toEqual([4, 3, 2, 5, 1].map(idOf));
    await index.close();
  });

  test.each(["relevance", "newest"] as const)("gives every article once, by %s", async (order) => {
    const index = await filled(adapter, ...ferries(range(0, 37)), ...plain);
    const whole = await ask(index, "ferry", { order });
    const paged = await allPages(index, { order, limit: 5 });
    expect(paged).toEqual(whole.hits.map(({ id }) => id));
    expect(whole.total).toBe(37);
    await index.close();
  });

  test.each([
    ["relevance", "all"],
    ["relevance", "collapse"],
    ["newest", "all"],
    ["newest", "collapse"],
  ] as const)(
    "repeats and misses nothing while articles come in, by %s, stories: %s",
    async (order, stories) => {
      const index = await filled(adapter, ...ferries(range(0, 37)), ...plain);
      const paged = await allPages(index, { order, stories, limit: 5 }, async (page) => {
        if (page > 3) return;
        await index.apply({ put: ferries(range(100 + page * 9, 109 + page * 9)), remove: [] });
      });
      const known = new Set(range(0, 37).map(idOf));
      expect(new Set(paged).size).toBe(paged.length);
      expect(paged.filter((id) => known.has(id)).length).toBe(37);
      await index.close();
    },
  );

  test.each(["relevance", "newest"] as const)("shows a story once, by %s", async (order) => {
    const copies = ferries(range(0, 24)).map((document, at) => ({
      ...document,
      storyId: idOf(at % 4),
      copies: 5,
      isRepresentative: at < 4,
    }));
    const index = await filled(adapter, ...copies, ...plain);
    const whole = await ask(index, "ferry", { order, stories: "collapse" });
    expect(whole.hits.map(({ storyId }) => storyId).sort()).toEqual([0, 1, 2, 3].map(idOf));
    expect(whole).toMatchObject({ total: 24, next: null });
    expect(whole.hits[0]).toMatchObject({ copies: 5 });
    const all = await ask(index, "ferry", { order });
    expect(whole.hits[0]?.id).toBe(all.hits[0]?.id);
    const paged = await allPages(index, { order, stories: "collapse", limit: 1 });
    expect(paged).toEqual(whole.hits.map(({ id }) => id));
    await index.close();
  });

  test("says when relevance reaches no further", async () => {
    const index = await filled(adapter, ...ferries(range(0, 410)));
    let answer = await ask(index, "ferry", { limit: 200 });
    answer = await ask(index, "ferry", { limit: 200, cursor: answer.next });
    expect(answer.hits.length).toBe(200);
    expect(answer.next).toBe(null);
    expect(answer.notices.map(({ code }) => code)).toEqual(["too-far"]);
    await index.close();
  });

  test("refuses a cursor of another question", async () => {
    const index = await filled(adapter, ...ferries(range(0, 9)));
    const { next } = await ask(index, "ferry", { limit: 2 });
    const refused = [
      ask(index, "word", { limit: 2, cursor: next }),
      ask(index, "ferry", { limit: 2, order: "newest", cursor: next }),
      ask(index, "ferry", { limit: 2, stories: "collapse", cursor: next }),
      ask(index, "ferry", { limit: 2, cursor: "eyJieSI6InJvdyJ9" }),
      ask(index, "ferry", { limit: 2, cursor: "no cursor" }),
    ];
    for (const answer of refused) await expect(answer).rejects.toThrow(CursorError);
    await index.close();
  });
}
