import { describe, expect, test } from "vitest";
import { hashOf, type PlanNode } from "../index/index.ts";
import { MemoryIndex } from "../memory/index.ts";
import { idOf, sampleDocument } from "../testing/sample-documents.ts";
import { singleLayer } from "./layers.ts";
import { type RankingBounds, relevantPage } from "./relevant.ts";

const word = (token: string): PlanNode => ({
  ...{ kind: "words", column: null, isPrefix: false },
  phrases: [[token]],
});
const both: PlanNode = { kind: "and", of: [word("plain"), word("words")], not: [] };

async function pageOf(
  node: PlanNode,
  bounds: RankingBounds,
  { limit = 3, shown = [] as string[] } = {},
) {
  const index = new MemoryIndex();
  // The later, the less it says of what is asked; the fifth and the sixth have it in their headline.
  const put = Array.from({ length: 8 }, (_, n) =>
    sampleDocument(n, {
      title: n === 5 || n === 6 ? "Plain words" : null,
      text: `plain words ${"filler ".repeat(n)}`,
    }),
  );
  await index.apply({ put, remove: [] });
  const plan = { node, rows: [0, Number.MAX_SAFE_INTEGER] as const };
  const asked = { shown: shown.map(hashOf), limit, isCollapsed: true, bounds };
  const page = relevantPage(singleLayer(index.segment), plan, asked);
  return { ...page, found: page.found.map(({ document }) => document.id) };
}

describe("words that are too common to be weighed in every article", () => {
  test("come first where they stand in the headline", async () => {
    const page = await pageOf(both, { all: 15, most: 100 });
    expect(page).toMatchObject({ total: 8, areHeadlinesFirst: true, weighed: null, hasMore: true });
    expect(page.found).toEqual([idOf(5), idOf(6), idOf(0)]);
  });

  test("are then weighed in the newest ones alone, and the rest is counted", async () => {
    const page = await pageOf(both, { all: 15, most: 10 }, { shown: [idOf(5)] });
    expect(page).toMatchObject({ total: 8, weighed: 5, hasMore: true });
    expect(page.found).toEqual([idOf(6), idOf(3), idOf(4)]);
  });

  test("are weighed no further where headlines fill the page", async () => {
    const page = await pageOf(both, { all: 15, most: 10 }, { limit: 1 });
    expect(page).toMatchObject({ areHeadlinesFirst: true, weighed: null, hasMore: true });
    expect(page.found).toEqual([idOf(5)]);
  });

  test.each<[PlanNode, number, string]>([
    [both, 16, "as many as may be"],
    [word("plain"), 15, "fewer words"],
    [{ kind: "label", token: "all:articles" }, 1, "no words at all"],
  ])("are weighed in all of them where these are %j with %i places: %s", async (node, all, _) => {
    const page = await pageOf(node, { all, most: 400 });
    expect(page).toMatchObject({ areHeadlinesFirst: false, weighed: null });
  });
});
