/** `winnow`: reads the command line, runs one command, sets the exit code. */
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { filingRelease, release } from "@winnow/core/records/release";
import { CommanderError } from "commander";
import type { Command } from "./command/command.ts";
import { candidatesFor } from "./command/completion.ts";
import { sentenceOf } from "./command/fault-sentence.ts";
import { usageErrorOf } from "./command/parse-error.ts";
import { programOf } from "./command/program.ts";
import { commands } from "./commands.ts";
import { speakJson, speaksJson, tellError } from "./terminal/print.ts";

/** Exit codes: all went well; something did not; the command line or its surroundings were wrong. */
const exitCode = { ok: 0, failed: 1, usage: 2 };

/** Groups of commands that change something: they end their work, whoever reads what they print. */
const goOn: readonly Command["group"][] = ["fill", "operate"];
let goesOn = false;

async function run(
  command: Command,
  args: string[],
  values: Record<string, unknown>,
): Promise<void> {
  goesOn = goOn.includes(command.group);
  // A command that was interrupted has its own code already.
  if (!(await command.run(args, values))) process.exitCode ||= exitCode.failed;
}

function version(): string {
  const json = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(json) as { version: string };
  return `${version} (cleaner ${release}, filing ${filingRelease})`;
}

/** Tells an error by the sentence there is for it; what has none is a fault of the program. */
function fail(error: unknown): void {
  const usage = error instanceof CommanderError ? usageErrorOf(error) : null;
  if (error instanceof CommanderError && usage === null) return;
  const told = sentenceOf(usage ?? error);
  if (told !== null) tellError(told);
  else if (speaksJson()) tellError({ code: "program.fault", message: inspect(error) });
  else process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = told === null || told.isOperational ? exitCode.failed : exitCode.usage;
  // Once all is written: engines that a failed start left behind would keep the process.
  process.stdout.write("", () => process.exit());
}

/** A reader that stops reading (`winnow list | head`) is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  if (!goesOn) process.exit(exitCode.ok);
});
/** Nor is one of the notices (`winnow serve 2>&1 | head`): the work goes on without them. */
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** An engine that meets a full disk throws where nobody awaits it; the first error says it all. */
process.once("uncaughtException", fail);

/** Answers a shell that completes a command line. */
function complete(words: readonly string[]): void {
  const lines = candidatesFor(commands, words[0] === "--" ? words.slice(1) : words);
  process.stdout.write(lines.map(([word, is]) => `${word}\t${is}\n`).join(""));
}

const argv = process.argv.slice(2);
// An error in the options themselves is told as JSON, too.
if (argv.includes("--json")) speakJson();
try {
  if (argv[0] === "complete") complete(argv.slice(1));
  else await programOf(commands, version(), run).parseAsync(argv, { from: "user" });
} catch (error) {
  fail(error);
}
