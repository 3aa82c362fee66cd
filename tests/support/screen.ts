/** The command line on a screen of some width: what stands on it, line by line. */
import { winnowHere } from "./winnow-here.ts";

/** Runs one command and returns the lines of its standard output. */
export async function screenOf(
  columns: number,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const set = { COLUMNS: String(columns), ...environment };
  const { code, stdout, stderr } = await winnowHere(args, { environment: set });
  if (code !== 0) throw new Error(`winnow ${args.join(" ")}: ${stderr}`);
  return stdout.trimEnd().split("\n");
}
