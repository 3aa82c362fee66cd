/** Invented documents for tests. */
import type { IndexedDocument } from "../index/index.ts";

/** The id of the n-th document. */
export function idOf(n: number): string {
  return `${"e".repeat(24)}${n.toString(16).padStart(8, "0")}`;
}

/** The n-th document: alone in its story, of one publisher, English, dated, unless said otherwise. */
export function sampleDocument(n: number, other: Partial<IndexedDocument> = {}): IndexedDocument {
  return {
    id: idOf(n),
    storyId: idOf(n),
    isRepresentative: true,
    title: "A plain headline",
    text: "Some plain words of an article.",
    byline: [],
    publisher: { name: "The Paper", domain: "paper.example" },
    agency: null,
    language: "en",
    collections: ["news"],
    pageType: "article",
    publishedAt: `2020-10-05T10:${String(n % 60).padStart(2, "0")}:00.000Z`,
    capturedAt: "2020-10-06T10:00:00.000Z",
    wordCount: 6,
    copies: 0,
    versionCount: 1,
    isDoubtful: false,
    revision: 1,
    ...other,
  };
}
