/** One command line: parsed, run, its errors told, its exit code set. */
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { filingRelease, release } from "@winnow/core/records/release";
import { CommanderError } from "commander";
import type { Command } from "./command/command.ts";
import { candidatesFor } from "./command/completion.ts";
import { sentenceOf } from "./command/fault-sentence.ts";
import { usageErrorOf } from "./command/parse-error.ts";
import { programOf, type Runner } from "./command/program.ts";
import { commands } from "./commands.ts";
import { speakJson, speaksJson, tellError } from "./terminal/print.ts";

/** Exit codes: all went well; something did not; the command line or its surroundings were wrong. */
export const exitCode = { ok: 0, failed: 1, usage: 2 };

/** Runs a command line; `onStart` is told which command it is. What it throws is for `tellFault`. */
export async function runCommandLine(
  argv: readonly string[],
  onStart: (command: Command) => void = () => undefined,
): Promise<void> {
  // An error in the options themselves is told as JSON, too.
  speakJson(argv.includes("--json"));
  const run: Runner = async (command, args, values) => {
    onStart(command);
    // A command that was interrupted has its own code already.
    if (!(await command.run(args, values))) process.exitCode ||= exitCode.failed;
  };
  if (argv[0] === "complete") complete(argv.slice(1));
  else await programOf(commands, version(), run).parseAsync([...argv], { from: "user" });
}

/**
 * Tells an error by the sentence there is for it, and sets the exit code; what has no sentence is a
 * fault of the program. `false` where there is none: who asks for help is answered by one.
 */
export function tellFault(error: unknown): boolean {
  const usage = error instanceof CommanderError ? usageErrorOf(error) : null;
  if (error instanceof CommanderError && usage === null) return false;
  const told = sentenceOf(usage ?? error);
  if (told !== null) tellError(told);
  else if (speaksJson()) tellError({ code: "program.fault", message: inspect(error) });
  else process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = told === null || told.isOperational ? exitCode.failed : exitCode.usage;
  return true;
}

function version(): string {
  const json = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(json) as { version: string };
  return `${version} (cleaner ${release}, filing ${filingRelease})`;
}

/** Answers a shell that completes a command line. */
function complete(words: readonly string[]): void {
  const lines = candidatesFor(commands, words[0] === "--" ? words.slice(1) : words);
  process.stdout.write(lines.map(([word, is]) => `${word}\t${is}\n`).join(""));
}
