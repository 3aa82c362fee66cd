/** Faults at every storage call: the worker dies after the n-th call, done and not yet known. */
import type { Clients } from "@winnow/functions/services";

/** What a killed worker's callers see. */
export class WorkerDied extends Error {
  override name = "WorkerDied";
}

export class Faults {
  #calls = 0;
  #dieAfter = Number.POSITIVE_INFINITY;

  /** Calls made since the last `reset`. */
  get calls(): number {
    return this.#calls;
  }

  /** Counts from zero; after `dieAfter` completed calls every further step of the worker fails. */
  reset(dieAfter = Number.POSITIVE_INFINITY): void {
    this.#calls = 0;
    this.#dieAfter = dieAfter;
  }

  /** Watches the clients' calls, outside the SDK's own retries. */
  watch({ s3, dynamo, sqs }: Clients): void {
    const step = { step: "initialize", name: "faults" } as const;
    const around = async <Result>(call: () => Promise<Result>): Promise<Result> => {
      if (this.#calls >= this.#dieAfter) throw new WorkerDied();
      // An answer that says no is a call as well.
      const answer = await Promise.allSettled([call()]);
      this.#calls += 1;
      // The call is done, and nobody learns of its answer: the worst moment to die.
      if (this.#calls >= this.#dieAfter) throw new WorkerDied();
      if (answer[0].status === "rejected") throw answer[0].reason;
      return answer[0].value;
    };
    s3.middlewareStack.add((next) => (args) => around(() => next(args)), step);
    dynamo.middlewareStack.add((next) => (args) => around(() => next(args)), step);
    sqs.middlewareStack.add((next) => (args) => around(() => next(args)), step);
  }
}
