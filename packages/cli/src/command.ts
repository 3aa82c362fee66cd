/** What a command is, and what commands share. */
import type { ParseArgsOptionsConfig } from "node:util";
import { WinnowError } from "@winnow/core/records";
/** A command line that cannot be carried out as written. */
export class UsageError extends WinnowError {
  override name = "UsageError";

  constructor(message: string) {
    super("cli.usage", message);
  }
}

/** Option values as `parseArgs` gives them. */
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface Command {
  name: string;
  /** Arguments and options as the help shows them. */
  usage: string;
  summary: string;
  options: ParseArgsOptionsConfig;
  /** Runs the command; `true` only when all went well. */
  run(args: string[], values: Values): Promise<boolean>;
}

/** The options of every command that touches an archive. */
export const archiveOptions = {
  data: { type: "string", default: ".winnow" },
  json: { type: "boolean", default: false },
} as const satisfies ParseArgsOptionsConfig;

/** The data folder; `null` for `:memory:`, which keeps nothing. */
export function dataDirOf({ data }: Values): string | null {
  return data === ":memory:" ? null : String(data);
}

/** Takes exactly one argument. */
export function oneArgument(command: string, what: string, args: readonly string[]): string {
  const [only] = args;
  if (only === undefined || args.length > 1) {
    throw new UsageError(`${command}: expected one ${what}, got ${args.length}`);
  }
  return only;
}

/** Takes no arguments. */
export function noArguments(command: string, args: readonly string[]): void {
  if (args.length > 0) throw new UsageError(`${command}: unexpected ${JSON.stringify(args[0])}`);
}
