/** Opening the archive for an operator's command: the embedded one, or the deployed one. */
import type { OpenArchive } from "@winnow/operations/open-archive";
import { ZodError } from "zod";
import { archiveOptions } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { flag, type ValuesOf } from "../command/options.ts";
import { withExistingArchive } from "./open.ts";

/** The options of commands that operate on either. */
export const operatorOptions = {
  ...archiveOptions,
  deployed: flag("the archive that was deployed from this folder, with your own AWS identity"),
} as const;

export type OperatorValues = ValuesOf<typeof operatorOptions>;

/** Runs a command's work against the archive that was asked for. */
export async function withOperated<Result>(
  values: OperatorValues,
  work: (archive: OpenArchive) => Promise<Result>,
): Promise<Result> {
  if (!values.deployed) return withExistingArchive(values, work);
  const archive = await deployed();
  try {
    return await work(archive);
  } finally {
    await archive.stop();
  }
}

async function deployed(): Promise<OpenArchive> {
  const { openDeployed } = await import("@winnow/operations/deployed");
  try {
    return await openDeployed(() => undefined);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof ZodError)) throw error;
    const missing = cause.issues.map(({ path }) => path.join(".")).join(", ");
    throw new UsageError(
      "--deployed: nothing was deployed from this folder",
      `"npx sst deploy" leaves the names in .sst/outputs.json; not named there or in the environment: ${missing}`,
      { cause: error },
    );
  }
}
