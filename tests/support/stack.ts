/** The embedded stack for tests: folders that go, stacks that stop, children that are killed by id. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ToldOutcome } from "@winnow/core/records";
import { openStack, type Stack, type StackOptions } from "@winnow/local/stack";

export const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

export class StackRoom {
  readonly folder: string;
  readonly dataDir: string;
  readonly log: Record<string, unknown>[] = [];
  readonly #stacks: Stack[] = [];
  readonly #children: ChildProcess[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.dataDir = join(folder, "archive");
  }

  static async open(): Promise<StackRoom> {
    return new StackRoom(await mkdtemp(join(tmpdir(), "winnow-stack-")));
  }

  /** Opens the room's archive; whatever is open is stopped with the room. */
  async stack(options: Partial<StackOptions> = {}): Promise<Stack> {
    const log = (entry: Record<string, unknown>) => void this.log.push(entry);
    const stack = await openStack({ dataDir: this.dataDir, log, ...options });
    this.#stacks.push(stack);
    return stack;
  }

  /** Starts the command line on the room's archive, as a process of its own. */
  launch(command: string, ...args: string[]): ChildProcess {
    const child = spawn(process.execPath, [main, command, ...args, "--data", this.dataDir], {
      cwd: this.folder,
    });
    this.#children.push(child);
    return child;
  }

  async run(command: string, ...args: string[]): Promise<FinishedRun> {
    return finished(this.launch(command, ...args));
  }

  async close(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode === null && child.signalCode === null) await killed(child);
    }
    for (const stack of this.#stacks) await stack.stop();
    await rm(this.folder, { recursive: true });
  }
}

export interface FinishedRun {
  code: number | null;
  stdout: string;
  stderr: string;
  json: Record<string, unknown>[];
}

export async function finished(child: ChildProcess): Promise<FinishedRun> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return { code, stdout, stderr, json: lines.map((line) => JSON.parse(line)) };
}

/** Ends a process that cannot defend itself, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** Polls until a probe finds something; the probes read the stores, which know no push. */
export async function eventually<Found>(probe: () => Promise<Found | null>): Promise<Found> {
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    await sleep(20);
  }
}

export function outcomeOf({ services }: Stack, key: string): Promise<ToldOutcome> {
  return eventually(async () => (await services.catalogue.outcomes(key))[0] ?? null);
}
