/** Runs a peer in a thread of its own, which ends and begins anew when a page keeps it too long. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PeerReply, PeerTask } from "./peer-worker.ts";

/** What became of one page. `slow` and `error` have no text. */
export type PeerResult = { kind: "text"; text: string } | { kind: "slow" } | { kind: "error" };

/** A page may take this long; the slowest honest page of the sets takes a fifth of it. */
const defaultTimeLimitMs = 30_000;
/** A thread's heap; a peer that fills it fails on the page, and the bench goes on. */
const maxHeapMb = 1536;

export class PeerRunner {
  readonly name: string;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string) {
    this.name = name;
  }

  /** Queues a page behind the earlier ones: a thread works on one page at a time, for so long at most. */
  run(task: PeerTask, timeLimitMs = defaultTimeLimitMs): Promise<PeerResult> {
    const result = this.#last.then(() => this.#ask(task, timeLimitMs));
    this.#last = result;
    return result;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(task: PeerTask, timeLimitMs: number): Promise<PeerResult> {
    this.#worker ??= await this.#start();
    const worker = this.#worker;
    const { promise, resolve } = Promise.withResolvers<PeerResult>();
    const onMessage = (reply: PeerReply) =>
      resolve("text" in reply ? { kind: "text", text: reply.text } : { kind: "error" });
    const onDeath = () => resolve({ kind: "error" });
    worker.once("message", onMessage).once("exit", onDeath);
    const timer = setTimeout(() => resolve({ kind: "slow" }), timeLimitMs);
    worker.postMessage(task);
    const result = await promise;
    clearTimeout(timer);
    worker.off("message", onMessage).off("exit", onDeath);
    if (result.kind === "slow") await this.close();
    return result;
  }

  /** A thread that dies before it is ready has a broken module: a fault of the bench, not of a page. */
  async #start(): Promise<Worker> {
    const worker = new Worker(new URL("./peer-worker.ts", import.meta.url), {
      workerData: this.name,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    await once(worker, "message");
    // A thread that dies later (of its heap, say) is replaced for the next page.
    worker.on("error", () => {});
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}
