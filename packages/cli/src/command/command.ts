/** What a command is, and what commands share. */
import { UsageError } from "./errors.ts";
import { flag, type OptionSet, text, type ValuesOf } from "./options.ts";

/** The groups of the help, in its order: by what people want to do. */
export const groups = {
  fill: "Fill an archive:",
  read: "Read it:",
  compare: "Compare texts:",
  clean: "Clean files, without an archive:",
  operate: "Operate:",
  shell: "Shell and programs:",
} as const;

/** A command as it is written: its options are typed. */
export interface CommandSpec<Options extends OptionSet> {
  name: string;
  /** Other names that it answers to. */
  aliases?: readonly string[];
  group: keyof typeof groups;
  /** What stands behind the name, as the help shows it: `ID [V1 V2]`. */
  takes: string;
  /** Words that the first argument is one of, if it is: for completion. */
  words?: readonly string[];
  /** One sentence. */
  summary: string;
  options: Options;
  /** Command lines with what they do. */
  examples: readonly (readonly [line: string, does: string])[];
  /** Runs the command; `true` only when all went well. */
  run(args: string[], values: ValuesOf<Options>): Promise<boolean>;
}

/** A command as it is listed: parsed values go in. */
export interface Command extends Omit<CommandSpec<OptionSet>, "run"> {
  run(args: string[], values: Record<string, unknown>): Promise<boolean>;
}

/** Checks a command's types, and forgets them. */
export function defineCommand<Options extends OptionSet>(spec: CommandSpec<Options>): Command {
  return {
    ...spec,
    // The parser fills in every option by the spec's own `parse` and `default`.
    run: (args, values) => spec.run(args, values as ValuesOf<Options>),
  };
}

/** The options that every command has. */
export const commonOptions = {
  json: flag("a JSON line for each item; notices and errors as JSON, too"),
} as const;

/** The options of every command that touches an archive. */
export const archiveOptions = {
  ...commonOptions,
  data: text(
    "DIR",
    "the archive's folder, :memory: for none (else WINNOW_DATA, or .winnow here or above)",
  ),
} as const;

/** The options of commands that read: of an archive here, or on a server. */
export const readingOptions = {
  ...archiveOptions,
  server: text("URL", "read an archive elsewhere, by its query API; WINNOW_TOKEN holds the token"),
} as const;

/** Values of `readingOptions`. */
export type ReadingValues = ValuesOf<typeof readingOptions>;

/** Values of `archiveOptions`. */
export type ArchiveValues = ValuesOf<typeof archiveOptions>;

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

/** Takes one argument or more. */
export function someArguments(command: string, what: string, args: readonly string[]): void {
  if (args.length === 0) throw new UsageError(`${command}: expected at least one ${what}`);
}
