import type { Article } from "@winnow/core/records";
import { noMetadata } from "@winnow/core/testing";
import { expect, test } from "vitest";
import { IndexedDocument } from "../index/index.ts";
import { documentOf } from "./document-of.ts";

const id = "a".repeat(32);
const article: Article = {
  ...noMetadata,
  ...{
    id,
    text: "The ferry sailed.",
    wordCount: 3,
    captions: [],
    quality: null,
    removedLineCount: 0,
  },
  ...{ release: "1", url: "https://news.paper.example/ferry", collections: ["harbour"] },
  ...{ capturedAt: "2020-10-06T08:00:00Z", lastSeenAt: "2020-10-06T08:00:00Z" },
  ...{ raw: { key: "raw/a" }, versionCount: 1, story: null, alsoIn: [], learned: [] },
};

function dated(value: string): Article {
  const source = "json-ld:datePublished";
  const publishedAt = { value, raw: value, source, confidence: 1, assumed: [] };
  return { ...article, publishedAt: { ...publishedAt, precision: "minute" } };
}

test.each([
  ["2020-10-05", "2020-10-05T00:00:00Z", "a day"],
  ["2020-10-05T09:30", "2020-10-05T09:30:00Z", "a time of no zone"],
  ["2020-10-05T23:30+04:00", "2020-10-05T23:30:00Z", "a day as printed, whatever the zone"],
  ["2020-10-05T00:10:20.5-08:00", "2020-10-05T00:10:20Z", "parts of a second left out"],
])("takes %s as %s: %s", (value, instant) => {
  const document = documentOf(dated(value), 1);
  expect(document.publishedAt).toBe(instant);
  expect(() => IndexedDocument.parse(document)).not.toThrow();
});

test("stands alone, undated, under the domain of its address where the page says no more", () => {
  expect(documentOf(article, 7)).toMatchObject({
    ...{ storyId: id, isRepresentative: true, copies: 0, publishedAt: null, revision: 7 },
    publisher: { name: null, domain: "paper.example" },
  });
});

test("is counted with its story, and for it only where it stands for it", () => {
  const story = { id: "b".repeat(32), role: "copy", representative: "c".repeat(32) } as const;
  expect(documentOf({ ...article, story }, 1)).toMatchObject({
    storyId: story.id,
    isRepresentative: false,
  });
});

test("is found by the text as it is stored, whatever its source has taught since", () => {
  const promo = { line: 1, text: "Read also: all letters", reason: "learned" };
  const stored = "The ferry sailed.\nRead also: all letters\nNobody was hurt.";
  const read = { text: "The ferry sailed.\nNobody was hurt.", wordCount: 6 };
  const before = documentOf({ ...article, text: stored, wordCount: 10 }, 1);
  expect(before).toMatchObject({ text: stored, wordCount: 10 });
  expect(documentOf({ ...article, ...read, learned: [promo] }, 1)).toEqual(before);
});
