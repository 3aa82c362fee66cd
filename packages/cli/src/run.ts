/** `winnow`: reads the command line, runs one command, sets the exit code. */
import { parseArgs } from "node:util";
import { WinnowError } from "@winnow/core/records";
import { type Command, UsageError } from "./command.ts";
import { clean } from "./commands/clean.ts";
import { diff } from "./commands/diff.ts";
import { dlq } from "./commands/dlq.ts";
import { estimate } from "./commands/estimate.ts";
import { explain } from "./commands/explain.ts";
import { ingest } from "./commands/ingest.ts";
import { list } from "./commands/list.ts";
import { outcomes } from "./commands/outcomes.ts";
import { raw } from "./commands/raw.ts";
import { rebuild } from "./commands/rebuild.ts";
import { schema } from "./commands/schema.ts";
import { show } from "./commands/show.ts";
import { start } from "./commands/start.ts";
import { versions } from "./commands/versions.ts";
import { usageOf } from "./usage.ts";

const commands: readonly Command[] = [
  start,
  ingest,
  clean,
  explain,
  list,
  show,
  versions,
  diff,
  raw,
  outcomes,
  dlq,
  rebuild,
  estimate,
  schema,
];

/** Exit codes: all went well; something did not; the command line was wrong. */
const exitCode = { ok: 0, failed: 1, usage: 2 };

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const command = commands.find((candidate) => candidate.name === name);
  if (name === "--help" || name === "help") {
    process.stdout.write(usageOf(commands));
    return exitCode.ok;
  }
  if (!command) {
    const what = name === undefined ? "no command" : `no command ${JSON.stringify(name)}`;
    throw new UsageError(`${what}\n\n${usageOf(commands)}`);
  }
  if (rest.includes("--help")) {
    process.stdout.write(usageOf([command]));
    return exitCode.ok;
  }
  const { values, positionals } = parse(command, rest);
  return (await command.run(positionals, values)) ? exitCode.ok : exitCode.failed;
}

function parse({ name, options }: Command, args: string[]) {
  try {
    return parseArgs({ args, options: { ...options }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

/** A reader that stops reading (`winnow list | head`) is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCode.ok);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof WinnowError)) throw error;
  process.stderr.write(`winnow: ${error.message.trimEnd()}\n`);
  process.exitCode = error instanceof UsageError ? exitCode.usage : exitCode.failed;
}
