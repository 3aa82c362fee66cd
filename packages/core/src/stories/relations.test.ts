import { expect, test } from "vitest";
import type { Verdict } from "../dedup/compare/relate.ts";
import { converseOf, rankOf, relationBetween, type TextOf } from "./relations.ts";

const from: TextOf = { articleId: "a".repeat(32), textHash: "2".repeat(64) };
const to: TextOf = { articleId: "b".repeat(32), textHash: "1".repeat(64) };

const differing: Partial<Verdict> = {
  factsDiffer: true,
  conflicts: [{ kind: "number", ours: "12", theirs: "25" }],
};

function verdict(fields: Partial<Verdict>): Verdict {
  return {
    relation: "none",
    containment: 0.9,
    coverage: { ours: 0.9, theirs: 0.9 },
    factsDiffer: false,
    conflicts: [],
    ...fields,
  };
}

test.each<[string, Partial<Verdict>, string | null]>([
  ["a roundup that holds it", { relation: "contains" }, "contains"],
  ["a page of it", { relation: "part" }, "part"],
  ["nearly its text with another figure", differing, "facts-differ"],
  ["a copy with another figure", { ...differing, relation: "copy" }, "facts-differ"],
  [
    "a short copy with another figure",
    { ...differing, relation: "copy", coverage: { ours: 1, theirs: 0.3 } },
    "facts-differ",
  ],
  ["a copy that says the same", { relation: "copy" }, null],
  [
    "another text of the same template",
    { ...differing, coverage: { ours: 0.9, theirs: 0.5 } },
    null,
  ],
  ["another text", { containment: 0.1 }, null],
])("tells of %s: %o", (_, fields, kind) => {
  expect(relationBetween(from, to, verdict(fields))?.kind ?? null).toBe(kind);
});

test("is told from the other side in its words, and ranks the same from there", () => {
  const relation = relationBetween(from, to, verdict({ ...differing, relation: "contains" }));
  if (relation === null) throw new Error("there is a relation");
  const converse = converseOf(relation);
  expect(converse).toMatchObject({
    from: to.articleId,
    to: from.articleId,
    kind: "part",
    texts: { from: to.textHash, to: from.textHash },
    conflicts: [{ kind: "number", ours: "25", theirs: "12" }],
  });
  expect(converseOf(converse)).toEqual(relation);
  expect(rankOf(converse)).toBe(rankOf(relation));
});
