/** Ctrl-C, as a promise that work can race with. */
import { constants } from "node:os";

/** How long work that nobody waits for may keep an interrupted process. */
const lingerMs = 2000;

/** What a shell adds to a signal's number: the exit code of a process that it ended. */
const signalBase = 128;

/**
 * Waits for the first Ctrl-C (or SIGTERM), once it is told to listen; a second one ends the process
 * at once, as the first does before.
 */
export class Interruption {
  readonly happened: Promise<"interrupted">;
  readonly #source: NodeJS.EventEmitter;
  readonly #resolve: (value: "interrupted") => void;
  #signal: NodeJS.Signals | null = null;

  constructor(source: NodeJS.EventEmitter = process) {
    const { promise, resolve } = Promise.withResolvers<"interrupted">();
    this.#source = source;
    this.#resolve = resolve;
    this.happened = promise;
  }

  listen(): void {
    this.#source.on("SIGINT", this.#onSignal);
    this.#source.on("SIGTERM", this.#onSignal);
  }

  /** Whether it has come already. */
  get hasHappened(): boolean {
    return this.#signal !== null;
  }

  /** The exit code of work that was not done for it: 130 for Ctrl-C. */
  get exitCode(): number {
    return this.#signal === null ? 0 : signalBase + constants.signals[this.#signal];
  }

  /** Leaves the signals alone again, and lets an interrupted process end. */
  end(): void {
    this.#stopListening();
    // What still waits for outcomes would keep the process for minutes.
    if (this.hasHappened) setTimeout(() => process.exit(), lingerMs).unref();
  }

  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.#stopListening(); // from here on the signal does what it always does
    this.#signal = signal;
    this.#resolve("interrupted");
  };

  #stopListening(): void {
    this.#source.off("SIGINT", this.#onSignal);
    this.#source.off("SIGTERM", this.#onSignal);
  }
}
