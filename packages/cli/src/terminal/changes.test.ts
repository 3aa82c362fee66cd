import type { ArticleDiff, Change } from "@winnow/core/diff";
import { expect, test } from "vitest";
import { diffLines } from "./changes.ts";

const side = {
  number: 1,
  textHash: "a".repeat(64),
  capturedAt: "2020-10-05T09:30:00Z",
  title: null,
  wordCount: 10,
  url: null,
  isCurrent: false,
  release: "1",
};

function diffOf(fields: Partial<ArticleDiff>): ArticleDiff {
  return {
    articleId: "a".repeat(32),
    from: side,
    to: { ...side, number: 2, isCurrent: true },
    headline: null,
    fields: [],
    numbers: [],
    names: [],
    changes: [],
    addedWordCount: 0,
    removedWordCount: 0,
    grain: "word",
    ...fields,
  };
}

function changeOf(fields: Partial<Change>): Change {
  return {
    kind: "changed",
    before: null,
    after: null,
    paragraph: { before: 1, after: 2 },
    parts: null,
    ...fields,
  };
}

function linesOf(fields: Partial<ArticleDiff>): string {
  return diffLines(diffOf(fields)).join("\n");
}

test.each<[what: string, change: Partial<Change>, expected: string]>([
  [
    "words between marks",
    {
      parts: [
        { kind: "removed", text: "12 " },
        { kind: "added", text: "14 " },
        { kind: "same", text: "died." },
      ],
    },
    "[-12-] {+14+} died.",
  ],
  [
    "both sides of a replacement",
    { kind: "replaced", before: "One.", after: "Two.\nThree." },
    "[-One.-]\n  {+Two.+}\n  {+Three.+}",
  ],
  [
    "where something moved",
    { kind: "moved", before: "It.", after: "It." },
    "¶ 1 → 2, moved\n  It.",
  ],
])("shows %s", (_, change, expected) => {
  expect(linesOf({ changes: [changeOf(change)] })).toContain(expected);
});

test("tells a fact that changed alike in two places once", () => {
  const fact = { before: "12", after: "14", context: "14 died", change: 0 };
  const text = linesOf({ numbers: [fact, { ...fact, change: 1 }] });
  expect(text.match(/12 → 14/g)).toHaveLength(1);
  expect(text).toContain("(2 places)");
});

test("tells what became something else before what went", () => {
  const gone = { before: "7", after: null, context: "7 fled", change: 0 };
  const text = linesOf({ numbers: [gone, { ...gone, before: "12", after: "14" }] });
  expect(text.indexOf("12 → 14")).toBeLessThan(text.indexOf("7 → –"));
});

test.each<[fields: Partial<ArticleDiff>, said: RegExp, why: string]>([
  [{ to: { ...side, release: "2" } }, /different cleaners/, "a new cleaner may be what changed"],
  [{ grain: "sentence" }, /word by word/, "it was too much"],
  [{}, /say the same/, "nothing changed"],
])("%#: says %s: %s", (fields, said) => {
  expect(linesOf(fields)).toMatch(said);
});

test("says nothing of cleaners or bounds where there is nothing to say", () => {
  expect(linesOf({})).not.toMatch(/note/);
});

test("hostile texts cannot move the cursor or forge a line", () => {
  const text = linesOf({
    headline: changeOf({ parts: [{ kind: "added", text: "A\u001b[2J\u202eB\nnumbers 1 → 2" }] }),
    fields: [{ field: "byline", before: "\u001b]0;x\u0007Q", after: null }],
  });
  for (const sign of ["\u001b", "\u0007", "\u202e"]) expect(text).not.toContain(sign);
  expect(text.split("\n").some((line) => line.startsWith("numbers"))).toBe(false);
});
