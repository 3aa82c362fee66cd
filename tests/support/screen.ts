/** The command line on a screen of some width, run in this process: what stands on it, line by line. */

import { programOf } from "../../packages/cli/src/command/program.ts";
import { commands } from "../../packages/cli/src/commands.ts";

/** Runs one command and returns the lines of its standard output. */
export async function screenOf(
  columns: number,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const set = { COLUMNS: String(columns), ...environment };
  const before = Object.keys(set).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, set);
  const { write } = process.stdout;
  let shown = "";
  process.stdout.write = (chunk: unknown, ...rest: unknown[]) => {
    shown += typeof chunk === "string" ? chunk : Buffer.from(chunk as Uint8Array).toString();
    const done = rest.find((each) => typeof each === "function");
    if (typeof done === "function") done();
    return true;
  };
  try {
    const program = programOf(commands, "test", async (command, own, values) => {
      await command.run(own, values);
    });
    await program.parseAsync([...args], { from: "user" });
  } finally {
    process.stdout.write = write;
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return shown.trimEnd().split("\n");
}
