/** `winnow dlq`: the drops that failed for good, each with its reason. */
import type { Letter } from "@winnow/operations/dead-letters";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { type Command, UsageError, type Values } from "../command.ts";
import { operatorOptions, withOperated } from "../operated.ts";
import { notice, printJson, printLine, printTable } from "../terminal/print.ts";

export const dlq: Command = {
  name: "dlq",
  usage: "list | show ID | redrive [ID…|--all] | drop [ID…|--all] [--deployed] [--json]",
  summary: "Shows the dead letters, queues them again, or throws them away (the drops stay).",
  options: { ...operatorOptions, all: { type: "boolean", default: false } },
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
        if (ids.length > 0 === (values.all === true)) {
          throw new UsageError(`dlq ${verb}: expected ids, or --all`);
        }
        return withOperated(values, (stack) => settle(stack, verb, ids, values));
      }
      default:
        throw new UsageError(
          `dlq: expected list, show, redrive or drop, got ${JSON.stringify(verb ?? "nothing")}`,
        );
    }
  },
};

async function list({ services }: OpenArchive, values: Values): Promise<boolean> {
  const { listLetters } = await import("@winnow/operations/dead-letters");
  const letters = await listLetters(services);
  if (values.json) {
    for (const { body: _, ...letter } of letters) printJson(letter);
    return true;
  }
  printTable(
    [
      { head: "ID" },
      { head: "STATE" },
      { head: "TRIES", align: "right" },
      { head: "QUEUED" },
      { head: "DROP", maxWidth: 40 },
      { head: "REASON", maxWidth: 80 },
    ],
    letters.map(rowOf),
  );
  notice(`${letters.length} dead letters`);
  return true;
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
      printLine(`${name.padEnd(10)} ${value ?? "–"}`);
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
  else notice(`${met.length} dead letters ${verb === "drop" ? "thrown away" : "queued again"}`);
  if (missing.length > 0) notice(`not there: ${missing.join(", ")}`);
  return missing.length === 0;
}
