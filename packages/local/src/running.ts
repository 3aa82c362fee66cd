/** The note that the owner of a data folder leaves for others: where it is to be reached, and as what. */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { controlPaths } from "./control.ts";

/** `worker` ingests what is dropped; `reader` lends its engines to a command that reads. */
export const Role = z.enum(["reader", "worker"]);
export type Role = z.infer<typeof Role>;

export const RunningStack = z.object({
  /** Made anew by each process that serves a folder: a port may be another program's by now. */
  id: z.uuid(),
  pid: z.number().int().positive(),
  role: Role,
  s3: z.url(),
  sqs: z.url(),
  dynamo: z.url(),
  /** A reader has no API. */
  api: z.url().nullable(),
});
export type RunningStack = z.infer<typeof RunningStack>;

const fileName = "running.json";

/** An owner that is alive answers in milliseconds; one that is busy with a page, in a second or two. */
const patienceMs = 5000;

/** The stack that serves a folder now; `null` if none answers to what the note says. */
export async function findRunning(dataDir: string): Promise<RunningStack | null> {
  const json = await readFile(join(dataDir, fileName), "utf8").catch(() => null);
  if (json === null) return null;
  const parsed = RunningStack.safeParse(safeJson(json));
  return parsed.success && (await isServedBy(parsed.data)) ? parsed.data : null;
}

/** Tells others of this stack, all at once: nobody reads half a note. */
export async function announceRunning(dataDir: string, stack: RunningStack): Promise<void> {
  const path = join(dataDir, fileName);
  await writeFile(`${path}.next`, `${JSON.stringify(stack, null, 2)}\n`);
  await rename(`${path}.next`, path);
}

export async function withdrawRunning(dataDir: string): Promise<void> {
  await rm(join(dataDir, fileName), { force: true });
}

/** Asks a reader to hand its folder over; it answers before it does, and may be gone already. */
export async function askToYield({ s3 }: RunningStack): Promise<void> {
  await fetch(`${s3}${controlPaths.yield}`, {
    method: "POST",
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => undefined);
}

async function isServedBy({ id, s3 }: RunningStack): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`${s3}${controlPaths.about}`, { signal });
    const about: unknown = await answer.json();
    return typeof about === "object" && about !== null && "id" in about && about.id === id;
  } catch {
    return false;
  }
}

/** A killed process of an earlier version leaves half a note. */
function safeJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
