/** Ctrl-C, as a promise that work can race with. */

/** Waits for the first Ctrl-C (or SIGTERM); a second one ends the process at once. */
export class Interruption {
  readonly happened: Promise<"interrupted">;
  readonly #stopListening: () => void;

  constructor(source: NodeJS.EventEmitter = process) {
    const { promise, resolve } = Promise.withResolvers<"interrupted">();
    const onSignal = () => {
      this.#stopListening(); // from here on the signal does what it always does
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

  /** Leaves the signals alone again. */
  end(): void {
    this.#stopListening();
  }
}
