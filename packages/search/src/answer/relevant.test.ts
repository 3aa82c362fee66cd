import { describe, expect, test } from "vitest";
import type { PlanNode } from "../index/index.ts";
import { MemoryIndex } from "../memory/index.ts";
import { idOf, sampleDocument } from "../testing/sample-documents.ts";
import { singleLayer } from "./layers.ts";
import { relevantPage } from "./relevant.ts";

const word = (token: string): PlanNode => ({
  ...{ kind: "words", column: null, isPrefix: false },
  phrases: [[token]],
});
const both: PlanNode = { kind: "and", of: [word("plain"), word("words")], not: [] };

async function pageOf(node: PlanNode, maxWeighed: number) {
  const index = new MemoryIndex();
  // The later, the less it says of what is asked.
  const put = Array.from({ length: 6 }, (_, n) =>
    sampleDocument(n, { title: null, text: `plain words ${"filler ".repeat(n)}` }),
  );
  await index.apply({ put, remove: [] });
  const plan = { node, rows: [0, Number.MAX_SAFE_INTEGER] as const };
  const asked = { shown: [], limit: 3, isCollapsed: true, maxWeighed };
  const page = relevantPage(singleLayer(index.segment), plan, asked);
  return { ...page, found: page.found.map(({ document }) => document.id) };
}

describe("words that are too common to be weighed in every article", () => {
  test("are weighed in the newest ones alone, and the rest is counted", async () => {
    const page = await pageOf(both, 8);
    expect(page).toMatchObject({ total: 6, weighed: 4, hasMore: true });
    expect(page.found).toEqual([idOf(2), idOf(3), idOf(4)]);
  });

  test.each<[PlanNode, number, string]>([
    [both, 12, "as many as may be"],
    [word("plain"), 8, "fewer words"],
    [{ kind: "label", token: "all:articles" }, 1, "no words at all"],
  ])("are weighed in all of them where these are %j with %i places: %s", async (node, most, _) => {
    const { weighed } = await pageOf(node, most);
    expect(weighed).toBeNull();
  });
});
