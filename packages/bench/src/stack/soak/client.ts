/** A client of a soak: the command line that ingests folders, started again whenever it was killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../../cli/src/main.ts", import.meta.url));

export class Client {
  readonly #folders: readonly string[];
  readonly #dataDir: string;
  readonly #onSettled: (key: string) => void;
  readonly #ended = Promise.withResolvers<void>();
  #child: ChildProcess;

  /** Starts at once; `onSettled` is told of each drop whose outcome is printed, again after a kill. */
  constructor(
    folders: readonly string[],
    dataDir: string,
    onSettled: (key: string) => void = () => undefined,
  ) {
    this.#folders = folders;
    this.#dataDir = dataDir;
    this.#onSettled = onSettled;
    this.#child = this.#launch();
  }

  /** The process that runs now; none once it ended. */
  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined;
  }

  /** Resolves when everything is ingested; rejects with what a failed command said. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Ends the process as a failing machine would, and starts another, as its user would. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    await this.end();
    this.#child = this.#launch();
  }

  /** Ends the process, if it runs, and starts no other. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  #launch(): ChildProcess {
    const args = ["ingest", ...this.#folders, "--data", this.#dataDir, "--json"];
    const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const key = /"key":"([^"]+)"/.exec(line)?.[1];
      if (key !== undefined) this.#onSettled(key);
    });
    child.once("close", (code) => {
      if (code === 0) this.#ended.resolve();
      else if (code !== null) this.#ended.reject(new Error(`ingest ended with ${code}: ${said}`));
    });
    return child;
  }
}
