/** One fault at one SDK call: the kinds of them, and a watch on the clients that lets one strike. */
import type { Clients } from "@winnow/functions/services";
import { WorkerDied } from "./faults.ts";

/** What can go wrong with a call, and what its caller then knows. */
export const faultKinds = {
  throttled: "refused as too many, until the SDK gave up; nothing was done",
  "server error": "answered with 503, until the SDK gave up; nothing was done",
  timeout: "sent, and no answer came; nothing was done",
  "half done": "done, and the answer was lost: the caller sees a fault",
  repeated: "done, the answer was lost, and the SDK sent it again by itself",
  killed: "done, and the worker died before it could make another",
} as const;
export type FaultKind = keyof typeof faultKinds;

/** Errors as the SDK throws them, by name and status. */
function errorOf(kind: FaultKind): Error {
  const [name, status] = {
    throttled: ["ThrottlingException", 400],
    "server error": ["ServiceUnavailable", 503],
    timeout: ["TimeoutError", 0],
    "half done": ["TimeoutError", 0],
    repeated: ["TimeoutError", 0],
    killed: ["WorkerDied", 0],
  }[kind] as [string, number];
  if (kind === "killed") return new WorkerDied();
  const error = new Error(`injected: ${kind}`);
  return Object.assign(error, { name, $metadata: { httpStatusCode: status } });
}

export class Disturbance {
  /** The calls made since `plan`, by name. */
  calls: string[] = [];
  /** The call that was struck. */
  struck: string | null = null;
  #at = Number.POSITIVE_INFINITY;
  #kind: FaultKind = "throttled";
  #isDead = false;
  /** Whether the call under way has to be answered with a fault once it is done. */
  #losesAnswer = false;

  /** Counts from zero; the `at`-th call is struck. */
  plan(at = Number.POSITIVE_INFINITY, kind: FaultKind = "throttled"): void {
    this.calls = [];
    this.struck = null;
    this.#at = at;
    this.#kind = kind;
    this.#isDead = false;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** A new worker takes the place of the dead one. */
  revive(): void {
    this.#isDead = false;
  }

  watch({ s3, dynamo, sqs }: Clients): void {
    // Outside the SDK's retries: what the caller sees. Inside them: what the SDK sees.
    const outside = { step: "initialize", name: "disturbance" } as const;
    const inside = {
      name: "lost-answer",
      relation: "after",
      toMiddleware: "retryMiddleware",
    } as const;
    for (const { middlewareStack } of [s3, dynamo, sqs] as unknown as {
      middlewareStack: Stack;
    }[]) {
      middlewareStack.add(
        (next, context) => (args) => this.#outside(String(context.commandName), () => next(args)),
        outside,
      );
      middlewareStack.addRelativeTo((next) => (args) => this.#inside(() => next(args)), inside);
    }
  }

  async #outside<Result>(name: string, send: () => Promise<Result>): Promise<Result> {
    if (this.#isDead) throw new WorkerDied();
    this.calls.push(name.replace(/Command$/, ""));
    if (this.calls.length !== this.#at) return send();
    this.struck = this.calls.at(-1) ?? "";
    switch (this.#kind) {
      case "repeated":
        this.#losesAnswer = true;
        return send();
      case "half done":
      case "killed":
        // An answer that says no is an answer as well, and is lost as well.
        await send().catch(() => undefined);
        this.#isDead = this.#kind === "killed";
        throw errorOf(this.#kind);
      default:
        throw errorOf(this.#kind);
    }
  }

  async #inside<Result>(send: () => Promise<Result>): Promise<Result> {
    if (!this.#losesAnswer) return send();
    this.#losesAnswer = false;
    await send().catch(() => undefined);
    throw errorOf("repeated");
  }
}

/** The part of the SDK's middleware stack that is used, the same for its three clients. */
interface Stack {
  add(middleware: Middleware, options: object): void;
  addRelativeTo(middleware: Middleware, options: object): void;
}
type Middleware = (
  next: (args: unknown) => Promise<unknown>,
  context: { commandName?: string },
) => (args: unknown) => Promise<unknown>;
