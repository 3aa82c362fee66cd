/** The help text. */
import type { Command } from "./command.ts";

export function usageOf(commands: readonly Command[]): string {
  const one = commands.length === 1;
  const lines = commands.map(({ name, usage, summary }) =>
    one
      ? `Usage: winnow ${name} ${usage}\n\n${summary}`
      : `  winnow ${name} ${usage}\n      ${summary}`,
  );
  const head = one ? "" : "Winnow turns dropped web pages into a clean, queryable archive.\n\n";
  const foot = one
    ? ""
    : [
        "",
        "  --json       one JSON line per item, for pipes",
        "  --data DIR   the archive's folder (.winnow/); :memory: keeps nothing",
        "",
      ].join("\n");
  return `${head}${lines.join("\n")}\n${foot}`;
}
