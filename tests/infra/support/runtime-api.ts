/**
 * Runs a bundle as Lambda does: SST's own Node runtime loads it, and asks this small Runtime API on
 * loopback for events.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Bundle } from "./bundle-handler.ts";
import { platformDir } from "./platform.ts";

export interface Invocation {
  /** What the handler answered. */
  result: unknown;
  /** What it threw. */
  error: unknown;
  ms: number;
}

export interface RunningFunction {
  /** From the start of the process until it asked for its first event: what a cold start adds. */
  initMs: number;
  invoke(event: unknown): Promise<Invocation>;
  /** The lines that it wrote, as CloudWatch would keep them. */
  lines(): string[];
  stop(): void;
}

interface Pending {
  id: string;
  event: unknown;
  startedAt: number;
  settle(invocation: Invocation): void;
}

/** How a handler that streams says what goes before the body: as JSON, and eight NULs behind it. */
const streamedType = "application/vnd.awslambda.http-integration-response";

/** What a handler answered: a value, or of a stream its status and headers with the body as text. */
function answerIn(bytes: Buffer, contentType: string | undefined): unknown {
  if (!contentType?.startsWith(streamedType)) return JSON.parse(bytes.toString("utf8") || "null");
  const end = bytes.indexOf(Buffer.alloc(8));
  const about = JSON.parse(bytes.subarray(0, end).toString("utf8")) as object;
  return { ...about, body: bytes.subarray(end + 8).toString("utf8") };
}

export async function startFunction(
  { dir, handler }: Bundle,
  environment: Record<string, string>,
): Promise<RunningFunction> {
  let waiting: ServerResponse | undefined;
  let pending: Pending | undefined;
  let count = 0;
  const asked = Promise.withResolvers<void>();

  const hand = () => {
    if (waiting === undefined || pending === undefined) return;
    waiting.setHeader("lambda-runtime-aws-request-id", pending.id);
    waiting.setHeader("lambda-runtime-deadline-ms", String(Date.now() + 60_000));
    waiting.setHeader("lambda-runtime-invoked-function-arn", "arn:aws:lambda:::function:test");
    waiting.end(JSON.stringify(pending.event));
    waiting = undefined;
  };
  const settle = (outcome: Pick<Invocation, "result" | "error">) => {
    const done = pending;
    pending = undefined;
    done?.settle({ ...outcome, ms: performance.now() - done.startedAt });
  };
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith("/invocation/next")) {
      waiting = response;
      asked.resolve();
      hand();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = answerIn(Buffer.concat(chunks), request.headers["content-type"]);
    response.end();
    if (request.url?.endsWith("/init/error")) asked.reject(new Error(JSON.stringify(body)));
    else if (request.url?.endsWith("/response")) settle({ result: body, error: null });
    else settle({ result: null, error: body });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const startedAt = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [`${platformDir}dist/nodejs-runtime/index.js`, join(dir, handler)],
    {
      env: {
        PATH: process.env.PATH,
        AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
        AWS_LAMBDA_FUNCTION_NAME: "test",
        ...environment,
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let stdout = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.on("exit", (code) => asked.reject(new Error(`the runtime exited with ${code}`)));
  await asked.promise;
  return {
    initMs: performance.now() - startedAt,
    invoke(event) {
      count += 1;
      const { promise, resolve } = Promise.withResolvers<Invocation>();
      pending = { id: `request-${count}`, event, startedAt: performance.now(), settle: resolve };
      hand();
      return promise;
    },
    lines: () => stdout.split("\n").filter((line) => line !== ""),
    stop() {
      child.removeAllListeners("exit");
      child.kill();
      server.close();
      server.closeAllConnections();
    },
  };
}
