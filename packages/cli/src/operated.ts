/** Opening the archive for an operator's command: the embedded one, or the deployed one. */
import type { Stack } from "@winnow/local/stack";
import { withExistingArchive } from "./archive.ts";
import { archiveOptions, type Values } from "./command.ts";

/** The options of commands that operate on either. */
export const operatorOptions = {
  ...archiveOptions,
  deployed: { type: "boolean", default: false },
} as const;

/** Runs a command's work against the archive that was asked for. */
export async function withOperated<Result>(
  values: Values,
  work: (stack: Stack) => Promise<Result>,
): Promise<Result> {
  if (values.deployed !== true) return withExistingArchive(values, work);
  const { openDeployed } = await import("@winnow/local/deployed");
  const stack = await openDeployed(() => undefined);
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}
