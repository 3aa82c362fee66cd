/** The timer of takedowns: does what was asked for over HTTP, and ends what is due. */
import { currentServices, type Services } from "@winnow/functions/services";
import { workTakedowns } from "@winnow/functions/takedown";

/** What somebody asked for is done within this. */
const tickMs = 5000;

export class Takedowns {
  readonly #services: Services;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;

  constructor(services: Services, onError: (error: unknown) => void) {
    this.#services = services;
    this.#onError = onError;
  }

  start(): void {
    this.#timer = setInterval(() => this.#tick(), tickMs);
    this.#timer.unref();
  }

  /** Stops after the run in hand. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  #tick(): void {
    this.#running ??= this.#work()
      .catch(this.#onError)
      .finally(() => {
        this.#running = null;
      });
  }

  async #work(): Promise<void> {
    const { takedowns, wishes } = await this.#state();
    // Where nothing was ever taken down or asked for, a tick is two small reads.
    if (takedowns > 0 || wishes > 0) await workTakedowns(await currentServices(this.#services));
  }

  async #state(): Promise<{ takedowns: number; wishes: number }> {
    const { editions, tombstoneStore } = this.#services;
    const { takedowns } = await editions.pointer();
    return { takedowns, wishes: (await tombstoneStore.wishes()).length };
  }
}
