/** One run of dropping files: with progress, and a line for each capture's fate. */
import type { Stack } from "@winnow/local/stack";
import type { Dropped, FileToDrop, Settled } from "@winnow/operations/drop-files";
import { counted } from "../terminal/counted.ts";
import { notice, printJson } from "../terminal/print.ts";
import { Progress } from "../terminal/progress.ts";
import { type FateRow, openRow, rowOf } from "./fate-row.ts";
import type { Interruption } from "./interruption.ts";
import { printFates } from "./print-fates.ts";

export interface RunOptions {
  json: boolean;
  all: boolean;
}

/**
 * Drops files and prints what became of each; `true` if none failed. An interruption ends it early,
 * and what is not settled by then is told.
 */
export async function dropAndReport(
  { services }: Stack,
  files: readonly FileToDrop[],
  options: RunOptions,
  interruption: Interruption,
): Promise<boolean | "interrupted"> {
  const { dropFiles, settle } = await import("@winnow/operations/drop-files");
  const dropped: Dropped[] = [];
  const rows: FateRow[] = [];
  const dropping = new Progress("dropped", files.length);
  const settling = new Progress("settled", files.length);
  const work = async () => {
    for await (const drop of dropFiles(services, files)) {
      dropped.push(drop);
      if (interruption.hasHappened) return "stopped" as const;
      dropping.step();
    }
    dropping.end();
    for await (const settled of settle(services, dropped)) {
      const fates = rowsOf(settled);
      rows.push(...fates);
      if (interruption.hasHappened) return "stopped" as const;
      settling.step();
      if (options.json) fates.forEach(printJson);
    }
    return "done" as const;
  };
  const working = work();
  // After an interruption the archive is closed under it: how it ends then says nothing.
  interruption.happened.then(() => working.catch(() => undefined));
  const end = await Promise.race([working, interruption.happened]);
  (settling.done > 0 ? settling : dropping).end();
  const isStopped = end !== "done";
  if (!options.json && !(isStopped && rows.length === 0)) printFates(rows, options);
  if (isStopped) {
    tellStopped(dropped.length - settling.done, files.length - dropped.length);
    process.exitCode = interruption.exitCode;
    return "interrupted";
  }
  return rows.every(({ outcome }) => outcome !== "failed");
}

function tellStopped(pending: number, left: number): void {
  const undropped = left > 0 ? `, ${counted(left, "file")} not dropped yet` : "";
  notice(`Stopped: ${pending} pending${undropped}.`);
  notice("Nothing is lost: the same command goes on where this one stopped.");
}

function rowsOf(settled: Settled): FateRow[] {
  if (!("failure" in settled)) return settled.outcomes.map(rowOf);
  const { key, failure } = settled;
  const reason = failure?.error ?? "no outcome yet: the message is still in the queue";
  return [openRow(key, "failed", reason)];
}
