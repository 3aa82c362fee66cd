/** One run of dropping files: with progress, and a line for each capture's fate. */
import type { ToldOutcome } from "@winnow/core/records";
import type { Stack } from "@winnow/local/stack";
import type { Dropped, FileToDrop, Settled } from "@winnow/operations/drop-files";
import { notice, printJson, printTable } from "./terminal/print.ts";
import { Progress } from "./terminal/progress.ts";

/** What is printed of a capture. */
export interface FateRow {
  key: string;
  outcome: ToldOutcome["outcome"] | "failed" | "pending";
  reason?: string;
  articleId?: string;
  duplicateOf?: string;
  title: string | null;
  publishedAt: string | null;
  publisher: string | null;
  words: number;
  removedLines: number;
}

/** Drops files and prints what became of each; `true` if none failed. */
export async function dropAndReport(
  { services }: Stack,
  files: readonly FileToDrop[],
  json: boolean,
): Promise<boolean> {
  const { dropFiles, settle } = await import("@winnow/operations/drop-files");
  const dropped: Dropped[] = [];
  const dropping = new Progress("dropped", files.length);
  for await (const drop of dropFiles(services, files)) {
    dropped.push(drop);
    dropping.step();
  }
  dropping.end();
  const rows: FateRow[] = [];
  const settling = new Progress("settled", dropped.length);
  for await (const settled of settle(services, dropped)) {
    settling.step();
    const fates = rowsOf(settled);
    rows.push(...fates);
    if (json) fates.forEach(printJson);
  }
  settling.end();
  if (!json) printFates(rows);
  return rows.every(({ outcome }) => outcome !== "failed");
}

function rowsOf(settled: Settled): FateRow[] {
  if (!("failure" in settled)) return settled.outcomes.map(rowOf);
  const { key, failure } = settled;
  const reason = failure?.error ?? "no outcome yet: the message is still in the queue";
  return [{ ...nothingRead, key, outcome: "failed", reason }];
}

/** What is shown of a drop that no outcome tells about. */
export const nothingRead = {
  title: null,
  publishedAt: null,
  publisher: null,
  words: 0,
  removedLines: 0,
};

/** An outcome as it is printed: one object, in the order people read it. */
export function rowOf(outcome: ToldOutcome): FateRow {
  const { key, title, publishedAt, publisher, words, removedLines } = outcome;
  return {
    key,
    outcome: outcome.outcome,
    ...("reason" in outcome ? { reason: outcome.reason } : {}),
    ...("articleId" in outcome ? { articleId: outcome.articleId } : {}),
    ...("duplicateOf" in outcome ? { duplicateOf: outcome.duplicateOf } : {}),
    title,
    publishedAt,
    publisher,
    words,
    removedLines,
  };
}

export function printFates(rows: readonly FateRow[]): void {
  printTable(
    [
      { head: "FILE", maxWidth: 36 },
      { head: "OUTCOME", maxWidth: 28 },
      { head: "TITLE", maxWidth: 44 },
      { head: "PUBLISHER", maxWidth: 24 },
      { head: "DATE" },
      { head: "WORDS", align: "right" },
      { head: "REMOVED", align: "right" },
    ],
    rows.map((row) => [
      row.key.replace(/^inbox\/[^/]+\//, ""),
      row.reason ? `${row.outcome}: ${row.reason}` : row.outcome,
      row.title ?? "–",
      row.publisher ?? "–",
      row.publishedAt?.slice(0, 10) ?? "–",
      String(row.words),
      String(row.removedLines),
    ]),
  );
  notice(summaryOf(rows));
}

function summaryOf(rows: readonly FateRow[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const parts = [...counts].map(([outcome, count]) => `${count} ${outcome}`);
  return `${rows.length} captures: ${parts.join(", ") || "none"}`;
}
