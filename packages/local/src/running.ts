/** Which process serves a data folder, so that a second one joins it instead of starting its own. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const RunningStack = z.object({
  pid: z.number().int().positive(),
  s3: z.url(),
  sqs: z.url(),
  dynamo: z.url(),
  api: z.url(),
});
export type RunningStack = z.infer<typeof RunningStack>;

const fileName = "running.json";

/** The stack that serves a folder now; `null` if none does, or if the one that did has died. */
export async function findRunning(dataDir: string): Promise<RunningStack | null> {
  const json = await readFile(join(dataDir, fileName), "utf8").catch(() => null);
  if (json === null) return null;
  const parsed = RunningStack.safeParse(safeJson(json));
  if (!parsed.success || !isAlive(parsed.data.pid)) return null;
  return (await answers(parsed.data.api)) ? parsed.data : null;
}

export async function announceRunning(dataDir: string, stack: RunningStack): Promise<void> {
  await writeFile(join(dataDir, fileName), `${JSON.stringify(stack, null, 2)}\n`);
}

export async function withdrawRunning(dataDir: string): Promise<void> {
  await rm(join(dataDir, fileName), { force: true });
}

/** A killed process leaves its file behind, perhaps half-written. */
function safeJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A process id may have been given to another program since: only an answer tells. */
async function answers(api: string): Promise<boolean> {
  try {
    return (await fetch(`${api}/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
