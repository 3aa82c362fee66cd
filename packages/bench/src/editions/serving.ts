/** A process that serves an archive, as its parent sees it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import type { Role } from "@winnow/local/stack";

/** What it tells: that it answers, that a drop is settled, what memory it holds. */
export type Told = { api: string } | { settled: string } | Memory;

/** Megabytes: of the process, and what is left of its heap and buffers after a collection. */
export interface Memory {
  rssMb: number;
  heldMb: number;
}

export interface Serving {
  /** Base URL of the API; empty for a reader. */
  api: string;
  memory(): Promise<Memory>;
  /** Resolves when each of these drops has its outcome; called before they are put. */
  settled(keys: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

const server = new URL("./served.ts", import.meta.url);

/** Serves an archive by a process of its own. */
export async function serve(dataDir: string, role: Role): Promise<Serving> {
  const child = fork(server, [dataDir, role], { execArgv: ["--expose-gc"] });
  const ended = once(child, "exit");
  const told = <Kind extends Told>(isIt: (told: Told) => told is Kind) =>
    new Promise<Kind>((resolve, reject) => {
      const listen = (message: Told) => {
        if (!isIt(message)) return;
        child.off("message", listen);
        resolve(message);
      };
      child.on("message", listen);
      ended.then(([code]) => reject(new Error(`the process that serves ended with ${code}`)));
    });
  const { api } = await told((message) => "api" in message);
  return {
    api,
    memory() {
      const answer = told((message) => "rssMb" in message);
      child.send("memory");
      return answer;
    },
    async settled(keys) {
      const waiting = new Set(keys);
      await told((message): message is Told => {
        if ("settled" in message) waiting.delete(message.settled);
        return waiting.size === 0;
      });
    },
    async stop() {
      if (child.connected) child.send("stop");
      await ended;
    },
  };
}
