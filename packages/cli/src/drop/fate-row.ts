/** What is printed of a capture: one object, in the order people read it. */
import type { ToldOutcome } from "@winnow/core/records";

export interface FateRow {
  key: string;
  outcome: ToldOutcome["outcome"] | "failed" | "pending";
  reason?: string;
  /** What shows the reason of a reject. */
  detail?: string;
  /** What a version changed. */
  changed?: string[];
  articleId?: string;
  duplicateOf?: string;
  title: string | null;
  publishedAt: string | null;
  publisher: string | null;
  words: number;
  removedLines: number;
  /** What was odd about the drop and was passed over. */
  notes?: string[];
}

/** What is shown of a drop that no outcome tells about. */
const nothingRead = { title: null, publishedAt: null, publisher: null, words: 0, removedLines: 0 };

/** The row of a drop without an outcome. */
export function openRow(key: string, outcome: "failed" | "pending", reason?: string): FateRow {
  return { ...nothingRead, key, outcome, ...(reason === undefined ? {} : { reason }) };
}

/** The row of an outcome. */
export function rowOf(outcome: ToldOutcome): FateRow {
  const { key, title, publishedAt, publisher, words, removedLines, notes } = outcome;
  return {
    key,
    outcome: outcome.outcome,
    ...("reason" in outcome ? { reason: outcome.reason } : {}),
    ...("detail" in outcome ? { detail: outcome.detail } : {}),
    ...("changed" in outcome ? { changed: outcome.changed } : {}),
    ...("articleId" in outcome ? { articleId: outcome.articleId } : {}),
    ...("duplicateOf" in outcome ? { duplicateOf: outcome.duplicateOf } : {}),
    title,
    publishedAt,
    publisher,
    words,
    removedLines,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** Whether somebody should look at it: it was turned away, failed, waits, or was odd. */
export function needsLook({ outcome, notes }: FateRow): boolean {
  return ["rejected", "failed", "pending"].includes(outcome) || notes !== undefined;
}
