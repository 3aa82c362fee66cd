/** Options as values: what a command takes, with the type that its `run` gets. */
import { UsageError } from "./errors.ts";

/** One option. Its name is the key that it stands under, in kebab-case on the command line. */
export interface OptionSpec<Value> {
  /** What stands for the value in the help (`N`, `DIR`); `null` for a switch. */
  value: string | null;
  says: string;
  default: Value;
  /** A letter that stands for the option, without its dash. */
  short?: string;
  /** The values that are taken, for the help and for completion. */
  choices?: readonly string[];
  /** Reads what was given; throws a `UsageError`. */
  parse(given: string, name: string): Value;
}

// biome-ignore lint/suspicious/noExplicitAny: a set holds options of any value; `ValuesOf` tells each
export type OptionSet = Readonly<Record<string, OptionSpec<any>>>;

/** What a command gets of its options. */
export type ValuesOf<Set extends OptionSet> = {
  [Name in keyof Set]: Set[Name] extends OptionSpec<infer Value> ? Value : never;
};

/** How an option is written: `apiPort` is `--api-port`. */
export function nameOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A switch: off unless it is given. */
export function flag(says: string, short?: string): OptionSpec<boolean> {
  const parse = () => true;
  return { value: null, says, default: false, parse, ...(short ? { short } : {}) };
}

/** A text; `null` where none is given. */
export function text(value: string, says: string): OptionSpec<string | null> {
  return { value, says, default: null, parse: (given) => given };
}

/** A text with a default. */
export function textOr(value: string, says: string, usual: string): OptionSpec<string> {
  return { value, says, default: usual, parse: (given) => given };
}

/** A text that is read into something else; `null` where none is given. */
export function read<Value>(
  value: string,
  says: string,
  parse: OptionSpec<Value>["parse"],
): OptionSpec<Value | null> {
  return { value, says, default: null, parse };
}

/** A whole number above 0. */
export function count<Usual extends number | null>(
  says: string,
  usual: Usual,
): OptionSpec<number | Usual> {
  return { value: "N", says, default: usual, parse: (given, name) => wholeNumber(given, name) };
}

/** One of a few words. */
export function choice<Word extends string, Usual extends Word | null>(
  says: string,
  choices: readonly Word[],
  usual: Usual,
): OptionSpec<Word | Usual> {
  const parse = (given: string, name: string): Word => {
    const found = choices.find((word) => word === given);
    if (found !== undefined) return found;
    throw new UsageError(`${name} ${JSON.stringify(given)}: expected ${choices.join(", ")}`);
  };
  return { value: "WORD", says, default: usual, choices, parse };
}

/** A port; 0 lets the system pick one. */
export function port(says: string): OptionSpec<number> {
  const parse = (given: string, name: string): number => {
    const number = Number(given);
    if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
    throw new UsageError(`${name} ${JSON.stringify(given)}: expected a port, 0 to 65535`);
  };
  return { value: "N", says, default: 0, parse };
}

function wholeNumber(given: string, name: string): number {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`${name} ${JSON.stringify(given)}: expected a whole number above 0`);
}
