/** Ctrl-C, as a promise that work can race with. */

/** How long work that nobody waits for may keep an interrupted process. */
const lingerMs = 2000;

/** Waits for the first Ctrl-C (or SIGTERM); a second one ends the process at once. */
export class Interruption {
  readonly happened: Promise<"interrupted">;
  readonly #stopListening: () => void;
  #hasHappened = false;

  constructor(source: NodeJS.EventEmitter = process) {
    const { promise, resolve } = Promise.withResolvers<"interrupted">();
    const onSignal = () => {
      this.#stopListening(); // from here on the signal does what it always does
      this.#hasHappened = true;
      resolve("interrupted");
    };
    this.#stopListening = () => {
      source.off("SIGINT", onSignal);
      source.off("SIGTERM", onSignal);
    };
    source.on("SIGINT", onSignal);
    source.on("SIGTERM", onSignal);
    this.happened = promise;
  }

  /** Whether it has come already. */
  get hasHappened(): boolean {
    return this.#hasHappened;
  }

  /** Leaves the signals alone again, and lets an interrupted process end. */
  end(): void {
    this.#stopListening();
    // What still waits for outcomes would keep the process for minutes.
    if (this.#hasHappened) setTimeout(() => process.exit(), lingerMs).unref();
  }
}
