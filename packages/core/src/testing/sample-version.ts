/** Versions for tests: of one article, with a text and whatever else a test is about. */

import type { ArticleVersion } from "../records/version.ts";
import { noMetadata } from "./no-metadata.ts";

export function versionOf(text: string, fields: Partial<ArticleVersion> = {}): ArticleVersion {
  return {
    ...noMetadata,
    articleId: "a".repeat(32),
    number: 1,
    textHash: "1".repeat(64),
    url: null,
    capturedAt: "2020-10-05T09:30:00Z",
    isCurrent: true,
    raw: { key: "raw/a" },
    text,
    wordCount: 100,
    captions: [],
    quality: null,
    removedLineCount: 0,
    release: "1",
    ...fields,
  };
}

/** A field as a page printed it. */
export function printed<Value>(value: Value, raw = String(value)) {
  return { value, raw, source: "text:line", confidence: 0.8 };
}

export function printedDate(value: string) {
  return { ...printed(value), precision: "day" as const, assumed: [] };
}
