/** `winnow` as a process: runs its command line once, whatever becomes of its streams. */
import type { Command } from "./command/command.ts";
import { exitCode, runCommandLine, tellFault } from "./command-line.ts";

/** Groups of commands that change something: they end their work, whoever reads what they print. */
const goOn: readonly Command["group"][] = ["fill", "operate"];
let goesOn = false;

function fail(error: unknown): void {
  // Once all is written: engines that a failed start left behind would keep the process.
  if (tellFault(error)) process.stdout.write("", () => process.exit());
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

try {
  await runCommandLine(process.argv.slice(2), ({ group }) => {
    goesOn = goOn.includes(group);
  });
} catch (error) {
  fail(error);
}
