/**
 * A process's way to a data folder: it serves the folder itself, or is a guest of the process that
 * does. When that one ends, by its own will or killed, the guests go on: one of them serves, the
 * others are its guests, and what each was asking is asked again.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { WinnowError } from "@winnow/core/records";
import type { Clients } from "@winnow/functions/services";
import type { Endpoints } from "./engines.ts";
import { claim } from "./ownership.ts";
import { askToYield, findRunning } from "./running.ts";
import type { ServeOptions, Serving } from "./serve.ts";

/** How long an owner may start or stop before a guest says that something is wrong. */
const patienceMs = 300_000;

/** Looks come further and further apart: those who wait must not take the time of who starts. */
const pollMs = { first: 40, most: 640, growth: 1.5 };

/** A request is asked again after so many changes of the folder's owner. */
const maxRenewals = 20;

export type ConnectionOptions = Omit<ServeOptions, "dataDir" | "onYield"> & { dataDir: string };

/** Where the folder is served now. */
interface Place {
  endpoints: Endpoints;
  api: string | null;
  /** Set where this process serves. */
  own: (Serving & { leave(): Promise<void> }) | null;
}

export class Connection {
  readonly #options: ConnectionOptions;
  #place: Place;
  #renewal: Promise<void> | null = null;
  #isClosed = false;

  private constructor(options: ConnectionOptions, place: Place) {
    this.#options = options;
    this.#place = place;
  }

  /** Joins who serves the folder, or serves it. */
  static async open(options: ConnectionOptions): Promise<Connection> {
    let connection: Connection | null = null;
    const place = await connect(options, () => connection?.handOver());
    connection = new Connection(options, place);
    return connection;
  }

  get place(): Place {
    return this.#place;
  }

  /** Lets clients follow the folder from owner to owner. */
  guide({ s3, sqs, dynamo }: Clients): void {
    this.#guide(s3, "s3");
    this.#guide(sqs, "sqs");
    this.#guide(dynamo, "dynamo");
  }

  /** Gives the folder to another process that asks for it; this one is its guest from then on. */
  async handOver(): Promise<void> {
    await this.#place.own?.leave();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#renewal?.catch(() => undefined);
    await this.#place.own?.leave();
  }

  #guide(client: Clients[keyof Clients], service: keyof Endpoints): void {
    // The three clients have stacks of their own types; what is added here is the same for each.
    const stack = client.middlewareStack as unknown as MiddlewareStack;
    stack.add(
      (next) => async (args) => {
        for (let renewals = 0; ; renewals += 1) {
          const place = this.#place;
          const { hostname, port } = new URL(place.endpoints[service]);
          Object.assign(args.request, { hostname, port: Number(port) });
          args.request.headers.host = `${hostname}:${port}`;
          try {
            return await next(args);
          } catch (error) {
            if (!isLost(error) || this.#isClosed || renewals === maxRenewals) throw error;
            await this.#renew(place);
          }
        }
      },
      // After the signature and within each attempt: the engines check no signature.
      { step: "finalizeRequest", priority: "low", name: "winnowFollow" },
    );
  }

  /** Finds who serves the folder now, once for all requests that lost the same place. */
  async #renew(lost: Place): Promise<void> {
    if (this.#place !== lost) return;
    this.#renewal ??= this.#connectAgain().finally(() => {
      this.#renewal = null;
    });
    await this.#renewal;
  }

  async #connectAgain(): Promise<void> {
    await this.#place.own?.leave();
    const again = { ...this.#options, s3Port: 0, apiPort: 0 };
    this.#place = await connect(again, () => this.handOver());
    const isOwner = this.#place.own !== null;
    this.#options.log({ event: "owner-changed", isOwner });
  }
}

interface Request {
  hostname: string;
  port: number;
  headers: Record<string, string>;
}

interface MiddlewareStack {
  add(
    middleware: (next: Handler) => Handler,
    options: { step: "finalizeRequest"; priority: "low"; name: string },
  ): void;
}
type Handler = (args: { request: Request }) => Promise<unknown>;

async function connect(options: ConnectionOptions, onYield: () => void): Promise<Place> {
  const { dataDir, role } = options;
  const startedAt = performance.now();
  for (let pauseMs = pollMs.first; ; pauseMs = Math.min(pauseMs * pollMs.growth, pollMs.most)) {
    const ownership = claim(dataDir);
    if (ownership !== null) {
      try {
        // Read by who serves alone: a guest needs no engines.
        const { serve } = await import("./serve.ts");
        const serving = await serve({ ...options, onYield });
        return { ...serving, own: { ...serving, leave: once(leaving(serving, ownership)) } };
      } catch (error) {
        ownership.release();
        throw error;
      }
    }
    const running = await findRunning(dataDir);
    // A reader has no worker, and makes way for one.
    if (running?.role === "reader" && role === "worker") await askToYield(running);
    else if (running !== null) return { endpoints: running, api: running.api, own: null };
    if (performance.now() - startedAt > patienceMs) {
      const what = `${dataDir} is in use by a process that does not answer`;
      throw new WinnowError("local.busy", `${what}; see which has ${dataDir}/owner.lock open`);
    }
    await sleep(pauseMs);
  }
}

function leaving(serving: Serving, ownership: { release(): void }): () => Promise<void> {
  return async () => {
    try {
      await serving.stop();
    } finally {
      ownership.release();
    }
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

/** What a request meets when the process that it asks ends. */
const lostCodes = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ECONNABORTED"];

function isLost(error: unknown): boolean {
  return error instanceof Error && "code" in error && lostCodes.includes(String(error.code));
}
