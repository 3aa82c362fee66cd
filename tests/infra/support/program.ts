/** What a deployment would make, executed once for each kind of stage. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bundle } from "./bundle-handler.ts";

export interface Resource {
  type: string;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shapes are AWS's; the tests say what they expect.
  inputs: Record<string, any>;
  /** Whether it stays when the stack is removed. */
  isRetained: boolean;
}

export interface DeployedProgram {
  stage: string;
  account: string;
  app: { name: string; removal: string; protect: boolean };
  resources: Resource[];
  /** The functions' bundles, by the function's name. */
  bundles: Record<string, Bundle>;
}

const folders: string[] = [];

/** Removes the bundles and archives that were made on the way. */
export async function removeBundles(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
}

/** Executes the program in a process of its own. */
export async function execute(
  stage: string,
  environment: Record<string, string> = {},
): Promise<DeployedProgram> {
  const folder = await mkdtemp(join(tmpdir(), "winnow-infra-"));
  folders.push(folder);
  const script = fileURLToPath(new URL("execute.ts", import.meta.url));
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [script, stage, folder], { env });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`infra: stage ${stage} exited with ${code}\n${stderr}`);
  return JSON.parse(stdout);
}
