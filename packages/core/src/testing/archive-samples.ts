/** What the contract of archives puts into them. */
import type { Head } from "../records/head.ts";
import type { Outcome } from "../records/outcome.ts";
import type { Sighting } from "../records/sighting.ts";
import type { Version } from "../records/version.ts";
import { noMetadata } from "./no-metadata.ts";

/** Three ids. */
export const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
];
/** The instant at which everything is written. */
export const now = new Date("2026-01-01T12:00:00.000Z");

/** A morning of one month. */
export function instant(day: number): string {
  return `2025-03-${String(day).padStart(2, "0")}T08:00:00.000Z`;
}

/** The outcome of a filed capture. */
export function outcomeOf(captureId: string, fields: Partial<Outcome> = {}): Outcome {
  return {
    ...{ captureId, at: null, key: "inbox/a/1.html", collection: "a", etag: "tag-1", url: null },
    ...{ droppedAt: instant(1), capturedAt: instant(1), title: null, publishedAt: null },
    ...{ publisher: null, words: 7, removedLines: 0, release: "1", notes: [] },
    ...{ status: "filed", ownId: a, textHash: "1".repeat(64) },
    ...fields,
  } as Outcome;
}

/** A text; `textHash` is a digit, which its hash repeats. */
export function versionOf(textHash: string, day: number, captureId: string): Version {
  const block = { text: "The ferry sailed.", role: "heading" as const, at: 3, chance: 0.42 };
  const prose = { text: "It carried 12 people.", role: null, at: 7, chance: 1 };
  return {
    textHash: textHash.repeat(64),
    extraction: {
      ...noMetadata,
      blocks: [block, prose],
      ...{ wordCount: 7, captions: [], quality: null, removedLineCount: 2, release: "1" },
    },
    raw: { key: "raw/1", codec: "zstd" },
    ...{ url: null, givenUrl: null, collection: "a" },
    first: { at: instant(day), captureId },
  };
}

/** A sighting of nothing. */
export function sightingOf(day: number, captureId: string): Sighting {
  return {
    ...{ at: instant(day), captureId, collection: "a", key: "k", rawSha256: "", release: "1" },
    ...{ address: null, seen: null, rejected: { reason: "empty", detail: "nothing" } },
  };
}

/** The head of an article whose title is its basis. */
export function headOf(
  basis: string,
  publishedAt: string | null,
  domain: string | null = null,
): Head {
  return {
    ...{ basis, textHash: "1".repeat(64), textOwner: a, captureId: a, agency: null, byline: null },
    ...{ modifiedAt: null, fullestWords: 7, lastSeenAt: instant(1) },
    summary: {
      ...{ title: basis, publishedAt, language: "en", url: null, wordCount: 7 },
      publisher: domain === null ? null : { name: null, domain },
      capturedAt: instant(1),
    },
  };
}
