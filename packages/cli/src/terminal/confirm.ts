/** A question whose answer is yes, or else no. */
import { createInterface } from "node:readline/promises";
import { UsageError } from "../command/errors.ts";

/** Asks on the terminal; where nobody can answer, it says which option answers. */
export async function confirm(question: string, option: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UsageError(`${question} Nobody is here to say yes`, `${option} says it beforehand`);
  }
  const asked = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await asked.question(`${question} [y/N] `)).trim());
  } finally {
    asked.close();
  }
}
