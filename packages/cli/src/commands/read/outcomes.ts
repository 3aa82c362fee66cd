/** `winnow outcomes`: the fate of every drop, or of one. */
import { fatesOf } from "../../archive/fates.ts";
import { withReader } from "../../archive/open.ts";
import type { DropFate } from "../../archive/reader.ts";
import { defineCommand, noArguments, readingOptions } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { flag, text } from "../../command/options.ts";
import { type FateRow, openRow, rowOf } from "../../drop/fate-row.ts";
import { printFates } from "../../drop/print-fates.ts";
import { printJson } from "../../terminal/print.ts";

export const outcomes = defineCommand({
  name: "outcomes",
  group: "read",
  takes: "",
  summary: "Print what became of every drop.",
  options: {
    key: text("KEY", "of one drop alone, as in inbox/default/page.html"),
    all: flag("print every drop, not only the summary and what needs a look"),
    ...readingOptions,
  },
  examples: [
    ["outcomes", "the summary, and what was turned away or failed"],
    ["outcomes --json > fates.jsonl", "all of them, for a program"],
  ],
  async run(args, values) {
    noArguments("outcomes", args);
    return withReader(values, async (reader) => {
      const rows: FateRow[] = [];
      const take = (key: string, fate: DropFate | null) => {
        const fates = rowsOf(key, fate);
        if (values.json) fates.forEach(printJson);
        else rows.push(...fates);
      };
      if (values.key !== null) {
        const fate = await reader.fateOf(values.key);
        if (fate === null) {
          throw new UsageError(`--key ${JSON.stringify(values.key)}: the inbox has no such drop`);
        }
        take(values.key, fate);
      } else {
        for await (const [key, fate] of fatesOf(reader)) take(key, fate);
      }
      if (!values.json) printFates(rows, values);
      return true;
    });
  },
});

/** A drop's outcomes, one for each upload; without any, whether it failed or is still in hand. */
function rowsOf(key: string, fate: DropFate | null): FateRow[] {
  if (fate === null) return []; // it went while the list was read
  if (fate.outcomes.length > 0) return fate.outcomes.map(rowOf);
  return [openRow(key, fate.hasFailed ? "failed" : "pending", fate.failure?.error)];
}
