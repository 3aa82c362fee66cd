/** `winnow dlq`: the drops that failed for good, each with its reason. */
import type { Letter } from "@winnow/operations/dead-letters";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { operatorOptions, withOperated } from "../../archive/operated.ts";
import { defineCommand } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { flag, type ValuesOf } from "../../command/options.ts";
import { counted } from "../../terminal/counted.ts";
import { fieldLines } from "../../terminal/field.ts";
import { notice, printJson, printLines, printTable } from "../../terminal/print.ts";
import { printable } from "../../terminal/table.ts";

const options = { all: flag("every letter, for redrive and drop"), ...operatorOptions } as const;
type Values = ValuesOf<typeof options>;

export const dlq = defineCommand({
  name: "dlq",
  group: "operate",
  words: ["list", "show", "redrive", "drop"],
  takes: "list | show ID | redrive ID… | drop ID…",
  summary: "Show drops that failed for good, queue them again, or let them be.",
  options,
  examples: [
    ["dlq list --deployed", "what waits in the deployed archive, with reasons"],
    ["dlq redrive --all", "after the cause is mended; the drops themselves always stay"],
  ],
  async run([verb, ...ids], values) {
    switch (verb) {
      case "list":
        if (ids.length > 0) throw new UsageError("dlq list: expected no ids");
        return withOperated(values, (stack) => list(stack, values));
      case "show":
        if (ids.length !== 1) throw new UsageError(`dlq show: expected one id, got ${ids.length}`);
        return withOperated(values, (stack) => show(stack, String(ids[0]), values));
      case "redrive":
      case "drop": {
        if (ids.length > 0 === values.all) {
          throw new UsageError(`dlq ${verb}: expected ids, or --all`);
        }
        return withOperated(values, (stack) => settle(stack, verb, ids, values));
      }
      default:
        throw new UsageError(
          `dlq: expected list, show, redrive or drop, got ${verb === undefined ? "nothing" : JSON.stringify(verb)}`,
        );
    }
  },
});

async function list({ services }: OpenArchive, values: Values): Promise<boolean> {
  const { listLetters } = await import("@winnow/operations/dead-letters");
  const letters = await listLetters(services);
  if (values.json) {
    for (const { body: _, ...letter } of letters) printJson(letter);
    return true;
  }
  if (letters.length > 0) printLetters(letters);
  notice(counted(letters.length, "dead letter"));
  return true;
}

function printLetters(letters: readonly Letter[]): void {
  printTable(
    [
      { head: "ID" },
      { head: "STATE" },
      { head: "TRIES", align: "right", isSecond: true, noun: ["try", "tries"] },
      { head: "QUEUED", isSecond: true },
      { head: "DROP", maxWidth: 40, minWidth: 12, isWhole: true },
      { head: "REASON", maxWidth: 80, minWidth: 20, isSecond: true, isWhole: true },
    ],
    letters.map(rowOf),
  );
}

function rowOf({ id, state, attempts, sentAt, key, reason }: Letter): string[] {
  return [id, state, String(attempts ?? "–"), sentAt.slice(0, 16), key ?? "–", reason ?? "–"];
}

async function show({ services }: OpenArchive, id: string, values: Values): Promise<boolean> {
  const { listLetters } = await import("@winnow/operations/dead-letters");
  const letter = (await listLetters(services)).find((candidate) => candidate.id === id);
  if (letter === undefined) throw new UsageError(`no dead letter ${id}: see "winnow dlq list"`);
  if (values.json) printJson(letter);
  else
    for (const [name, value] of Object.entries(letter))
      printLines(fieldLines(name, printable(String(value ?? "–"))));
  return true;
}

async function settle(
  { services }: OpenArchive,
  verb: "redrive" | "drop",
  ids: readonly string[],
  values: Values,
): Promise<boolean> {
  const { settleLetters } = await import("@winnow/operations/dead-letters");
  const met = await settleLetters(services, values.all ? "all" : new Set(ids), verb);
  const missing = ids.filter((id) => !met.includes(id));
  if (values.json) printJson({ [verb]: met, missing });
  else
    notice(
      `${counted(met.length, "dead letter")} ${verb === "drop" ? "thrown away" : "queued again"}`,
    );
  if (missing.length > 0) notice(`not there: ${missing.join(", ")}`);
  return missing.length === 0;
}
