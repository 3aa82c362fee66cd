/** `winnow outcomes`: the fate of every drop, or of one. */
import type { Stack } from "@winnow/local/stack";
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, noArguments, UsageError } from "../command.ts";
import { type FateRow, nothingRead, printFates, rowOf } from "../drop-run.ts";
import { printJson } from "../terminal/print.ts";

export const outcomes: Command = {
  name: "outcomes",
  usage: "[--key KEY] [--json]",
  summary: "Prints what became of every drop, in key order; drops still in hand are pending.",
  options: { ...archiveOptions, key: { type: "string" } },
  async run(args, values) {
    noArguments("outcomes", args);
    return withExistingArchive(values, async (stack) => {
      const rows: FateRow[] = [];
      const keys = typeof values.key === "string" ? [values.key] : keysOf(stack);
      for await (const key of keys) {
        const fates = await fatesOf(stack, key);
        if (values.json) fates.forEach(printJson);
        else rows.push(...fates);
      }
      if (!values.json) printFates(rows);
      return true;
    });
  },
};

async function* keysOf({ services }: Stack): AsyncIterable<string> {
  for await (const { key } of services.inbox.list()) yield key;
}

/** A key's outcomes, one for each upload; without any, whether it failed or is still in hand. */
async function fatesOf({ services }: Stack, key: string): Promise<FateRow[]> {
  const { catalogue, failures, inbox, maxAttempts } = services;
  const found = await catalogue.outcomes(key);
  if (found.length > 0) return found.map(rowOf);
  const failure = await failures.failureOf(key);
  if (failure === null && (await inbox.head(key)) === null) {
    throw new UsageError(`--key ${JSON.stringify(key)}: the inbox has no such drop`);
  }
  const outcome = failure && failure.attempt >= maxAttempts ? "failed" : "pending";
  return [{ ...nothingRead, key, outcome, ...(failure ? { reason: failure.error } : {}) }];
}
