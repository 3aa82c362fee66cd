/** The command line as a child process, as its users run it. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

export interface WinnowRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output as JSON lines. */
  json(): Record<string, unknown>[];
}

/** The environment without what the command line reads of it. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, COLUMNS: ___, WINNOW_DATA: ____, ...others } = process.env;
  return others;
}

/** Runs one command to its end. */
export async function runWinnow(
  args: readonly string[],
  {
    input = "",
    environment = {},
    cwd,
  }: { input?: string; environment?: Record<string, string>; cwd?: string } = {},
): Promise<WinnowRun> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...plainEnvironment(), ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  // A command that does not read closes the pipe: its exit code says what is wrong.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr, json: () => jsonLines(stdout) };
}

/** What a command printed, as a program reads it. */
export function jsonLines(stdout: string): Record<string, unknown>[] {
  const lines = stdout.trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Serves an archive, so that commands join it; resolves to what stops it, once it has said so much. */
export async function serveWinnow(
  dataDir: string,
  until = "Query API",
): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [main, "serve", "--data", dataDir], {
    env: plainEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  let notices = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      notices += chunk;
      if (notices.includes(until)) resolve();
    });
    child.on("close", () => reject(new Error(`winnow serve ended: ${notices}`)));
  });
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}
