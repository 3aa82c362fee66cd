/** Opening the archive that a command is about. */
import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Stack, StackOptions } from "@winnow/local/stack";
import { dataDirOf, UsageError, type Values } from "./command.ts";
import { notice } from "./terminal/print.ts";

type Options = Pick<StackOptions, "s3Port" | "apiPort" | "role">;

/**
 * Runs a command's work against the archive, and stops what it started; `true` if the work went well
 * and nothing had to be set aside for it.
 */
export async function withArchive(
  values: Values,
  work: (stack: Stack) => Promise<boolean>,
  options: Options = {},
): Promise<boolean> {
  const stack = await openArchive(values, options);
  try {
    const isDone = await work(stack);
    for (const { what, why, to } of stack.setAside) notice(`set aside: ${what}: ${why} (${to})`);
    return isDone && stack.setAside.length === 0;
  } finally {
    await stack.stop();
  }
}

/**
 * Like `withArchive`, for commands that read: an archive that is not there is not made, and no worker
 * is started for it.
 */
export function withExistingArchive(
  values: Values,
  work: (stack: Stack) => Promise<boolean>,
  options: Options = { role: "reader" },
): Promise<boolean> {
  const dataDir = dataDirOf(values);
  if (dataDir !== null && !existsSync(dataDir)) {
    const what = `no archive in ${JSON.stringify(dataDir)}`;
    throw new UsageError(`${what}: "winnow ingest PATH…" makes one, --data DIR names another`);
  }
  return withArchive(values, work, options);
}

/** Opens the archive; the functions' log lines go to its folder, not between a command's own. */
export async function openArchive(values: Values, options: Options = {}): Promise<Stack> {
  // Loaded here: help and errors should not wait for the engines.
  const { openStack } = await import("@winnow/local/stack");
  const dataDir = dataDirOf(values);
  if (dataDir === null) return openStack({ dataDir, log: () => undefined, ...options });
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, "log.jsonl");
  const log = (entry: Record<string, unknown>) =>
    appendFileSync(logFile, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  return openStack({ dataDir, log, ...options });
}
