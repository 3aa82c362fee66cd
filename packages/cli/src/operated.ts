/** Opening the archive for an operator's command: the embedded one, or the deployed one. */
import type { OpenArchive } from "@winnow/operations/open-archive";
import { withExistingArchive } from "./archive.ts";
import { archiveOptions, type Values } from "./command.ts";

/** The options of commands that operate on either. */
export const operatorOptions = {
  ...archiveOptions,
  deployed: { type: "boolean", default: false },
} as const;

/** Runs a command's work against the archive that was asked for. */
export async function withOperated(
  values: Values,
  work: (archive: OpenArchive) => Promise<boolean>,
): Promise<boolean> {
  if (values.deployed !== true) return withExistingArchive(values, work, { role: "worker" });
  const { openDeployed } = await import("@winnow/operations/deployed");
  const archive = await openDeployed(() => undefined);
  try {
    return await work(archive);
  } finally {
    await archive.stop();
  }
}
