/**
 * The command line within this process: the same parser, command, sentences and exit code, without the
 * second of processor that a process takes to start. What is about the process itself (signals, pipes
 * that close, standard input, two at a time) is tested with one: see `winnow.ts`.
 */
import { runCommandLine, tellFault } from "../../packages/cli/src/command-line.ts";
import { jsonLines, plainEnvironment, type WinnowRun } from "./winnow.ts";

let turn: Promise<unknown> = Promise.resolve();

/** Runs one command to its end; one at a time, as the streams and the environment are the process's. */
export function winnowHere(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<WinnowRun> {
  const run = turn.then(() => runHere(args, surroundings));
  turn = run.catch(() => undefined);
  return run;
}

async function runHere(
  args: readonly string[],
  { environment = {}, cwd = process.cwd() }: Surroundings,
): Promise<WinnowRun> {
  const before = { cwd: process.cwd(), env: { ...process.env }, code: process.exitCode };
  const out = capture(process.stdout);
  const err = capture(process.stderr);
  process.chdir(cwd);
  setEnvironment({ ...plainEnvironment(), ...environment });
  process.exitCode = undefined;
  let code: number;
  try {
    await runCommandLine(args).catch(tellFault);
    code = Number(process.exitCode ?? 0);
  } finally {
    process.exitCode = before.code;
    setEnvironment(before.env);
    process.chdir(before.cwd);
    err.release();
    out.release();
  }
  const stdout = out.text();
  return { code, stdout, stderr: err.text(), json: () => jsonLines(stdout) };
}

interface Surroundings {
  environment?: Record<string, string>;
  cwd?: string;
}

/** Takes what is written to a stream, in its place. */
function capture(stream: NodeJS.WriteStream): { text(): string; release(): void } {
  const { write } = stream;
  const chunks: Buffer[] = [];
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    chunks.push(Buffer.from(chunk as string));
    const done = rest.find((each) => typeof each === "function");
    if (done !== undefined) process.nextTick(done as () => void);
    return true;
  };
  return {
    text: () => Buffer.concat(chunks).toString(),
    release: () => {
      stream.write = write;
    },
  };
}

function setEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) delete process.env[name];
  }
  Object.assign(process.env, environment);
}
