/** Opening the archive that a command is about. */
import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Stack, StackOptions } from "@winnow/local/stack";
import { dataDirOf, UsageError, type Values } from "./command.ts";

/** Runs a command's work against the archive, and stops what it started. */
export async function withArchive<Result>(
  values: Values,
  work: (stack: Stack) => Promise<Result>,
): Promise<Result> {
  const stack = await openArchive(values);
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}

/** Like `withArchive`, for commands that read: an archive that is not there is not made. */
export function withExistingArchive<Result>(
  values: Values,
  work: (stack: Stack) => Promise<Result>,
): Promise<Result> {
  const dataDir = dataDirOf(values);
  if (dataDir !== null && !existsSync(dataDir)) {
    const what = `no archive in ${JSON.stringify(dataDir)}`;
    throw new UsageError(`${what}: "winnow ingest PATH…" makes one, --data DIR names another`);
  }
  return withArchive(values, work);
}

/** Opens the archive; the functions' log lines go to its folder, not between a command's own. */
export async function openArchive(
  values: Values,
  ports: Pick<StackOptions, "s3Port" | "apiPort"> = {},
): Promise<Stack> {
  // Loaded here: help and errors should not wait for the engines.
  const { openStack } = await import("@winnow/local/stack");
  const dataDir = dataDirOf(values);
  if (dataDir === null) return openStack({ dataDir, log: () => undefined, ...ports });
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, "log.jsonl");
  const log = (entry: Record<string, unknown>) =>
    appendFileSync(logFile, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  return openStack({ dataDir, log, ...ports });
}
