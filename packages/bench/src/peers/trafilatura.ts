/** trafilatura, in a process of Python that answers page by page. */
import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Peer } from "./peer.ts";

/** The interpreter that has trafilatura. */
const python = process.env.WINNOW_PYTHON ?? "python3";

/** Its version; `null` where there is no Python that has it. */
export function trafilaturaVersion(): string | null {
  const program = "from importlib.metadata import version; print(version('trafilatura'))";
  try {
    const stdio = ["ignore", "pipe", "ignore"] as const;
    return execFileSync(python, ["-c", program], { encoding: "utf8", stdio: [...stdio] }).trim();
  } catch {
    return null;
  }
}

/** Starts the process; it ends with the thread that asks it, as its input does. */
export async function startTrafilatura(): Promise<Peer> {
  const script = fileURLToPath(new URL("./answer_pages.py", import.meta.url));
  const child = spawn(python, [script], { stdio: ["pipe", "pipe", "ignore"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await answers.next()).done) throw new Error(`${python} cannot import trafilatura`);
  return async ({ html, url }) => {
    child.stdin.write(`${JSON.stringify({ html, url })}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error("trafilatura's process has ended");
    const answer: { text: string } | { error: string } = JSON.parse(value);
    if ("error" in answer) throw new Error(answer.error);
    return answer;
  };
}
