/** What is wrong with a command line, in two lines: the parser's findings in our words. */
import type { CommanderError } from "commander";
import { UsageError } from "./errors.ts";

/** Turns the parser's error into ours; `null` for help and version, which are none. */
export function usageErrorOf(error: CommanderError): UsageError | null {
  if (error.exitCode === 0) return null;
  // `winnow` alone prints the help, and the parser calls that an error.
  if (error.code === "commander.help") return new UsageError("no command", helpHint);
  const [, what = "", meant] =
    /^error: (.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(error.message) ?? [];
  const said = what
    .replace(/^unknown command '(.*)'$/s, (_, name) => `no command ${JSON.stringify(name)}`)
    .replace(/^unknown option '(.*)'$/s, (_, name) => `no option ${JSON.stringify(name)}`)
    .replace(/^option '(.*)' argument missing$/s, (_, name) => `${name}: a value is missing`);
  const suggested = meant ? `; did you mean ${quoted(meant)}?` : "";
  const hint = wordToLeaveOut.test(what) && !meant ? leaveOutHint : helpHint;
  return new UsageError(`${said || error.message}${suggested}`, hint, { cause: error });
}

/** A word with one dash before it, as in a query. */
const wordToLeaveOut = /^unknown option '-[^-]/;

const leaveOutHint =
  "a word that a query leaves out stands in quotes or behind --, as in winnow search 'ferry -storm'";

const helpHint = "winnow --help lists the commands, winnow COMMAND --help its options";

/** The parser says `one of a, b`, or `a`. */
function quoted(meant: string): string {
  return meant
    .replace(/^one of /, "")
    .split(", ")
    .map((word) => JSON.stringify(word))
    .join(" or ");
}
