/** Opening the archive that a command is about. */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Role, Stack, StackOptions } from "@winnow/local/stack";
import type { ArchiveValues, ReadingValues } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { tellError } from "../terminal/print.ts";
import { checkRoom, type DataFolder, dataFolderOf } from "./data-folder.ts";
import { readerOf } from "./embedded-reader.ts";
import type { ArchiveReader } from "./reader.ts";

/** Runs a command's work against the archive, and stops what it started. */
export async function withArchive<Result>(
  values: ArchiveValues,
  work: (stack: Stack) => Promise<Result>,
  role: Role = "worker",
): Promise<Result> {
  const stack = await openArchive(dataFolderOf(values.data), { role });
  try {
    const result = await work(stack);
    tellSetAside(stack);
    return result;
  } finally {
    await stack.stop();
  }
}

/** Runs a command that reads, here or on a server: an archive that is not there is not made. */
export async function withReader<Result>(
  values: ReadingValues,
  work: (reader: ArchiveReader) => Promise<Result>,
): Promise<Result> {
  if (values.server !== null) {
    if (values.data !== null) throw new UsageError("--server and --data name two archives");
    const [{ serverOf }, { serverReader }] = await Promise.all([
      import("./server.ts"),
      import("./server-reader.ts"),
    ]);
    return work(serverReader(serverOf(values.server)));
  }
  return withExistingArchive(values, (stack) => work(readerOf(stack)), "reader");
}

/** Like `withArchive`, for commands about what is there already. */
export async function withExistingArchive<Result>(
  values: ArchiveValues,
  work: (stack: Stack) => Promise<Result>,
  role: Role = "worker",
): Promise<Result> {
  const { dataDir, exists } = dataFolderOf(values.data);
  if (!exists) {
    const what = `no archive in ${JSON.stringify(values.data ?? ".winnow")}`;
    const here = values.data === null ? `, nor in a folder above (${dataDir})` : "";
    throw new UsageError(
      `${what}${here}`,
      '"winnow ingest PATH…" makes one, --data DIR or WINNOW_DATA names another',
    );
  }
  return withArchive(values, work, role);
}

interface OpenOptions extends Pick<StackOptions, "role" | "s3Port" | "apiPort" | "reingest"> {
  /** Called with each fault of the work in the background, which is tried again. */
  onFault?: (error: string) => void;
}

/** Opens the archive; the functions' log lines go to its folder, not between a command's own. */
export async function openArchive(
  { dataDir }: DataFolder,
  { onFault = () => undefined, ...asked }: OpenOptions = {},
): Promise<Stack> {
  // Loaded here: help and errors should not wait for the engines.
  const { openStack } = await import("@winnow/local/stack");
  const told = (entry: Record<string, unknown>) => {
    if (entry.event === "local-error") onFault(String(entry.error));
  };
  if (dataDir === null) return openStack({ dataDir, log: told, ...asked });
  makeFolder(dataDir);
  checkRoom(dataDir);
  const logFile = join(dataDir, "log.jsonl");
  const log = (entry: Record<string, unknown>) => {
    appendFileSync(logFile, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
    told(entry);
  };
  return openStack({ dataDir, log, ...asked });
}

/** Tells what could not be read and was set aside; the command then counts as failed. */
export function tellSetAside({ setAside }: Stack): void {
  for (const { what, why, to } of setAside) {
    tellError({
      code: "archive.set-aside",
      message: `set aside: ${what}: ${why}`,
      hint: `it lies in ${to}`,
    });
  }
  if (setAside.length > 0) process.exitCode ||= 1;
}

/** Makes a folder and those above it; where that fails, the last step says why better than the whole. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    mkdirSync(path);
  }
}
