/** The indexer's schedule: takes changed articles into the search index while there is time for it. */
import { indexArticles } from "@winnow/functions/index-articles";
import { currentServices, type Services } from "@winnow/functions/services";
import type { Queues } from "../queues.ts";
import { names } from "../resources.ts";

const periodMs = 5000;

/** While drops wait, indexing waits with them, but no longer than so many periods: five minutes. */
const maxSkipped = 60;

export interface IndexingOptions {
  services: Services;
  queues: Queues;
  onError: (error: unknown) => void;
}

export class Indexing {
  readonly #options: IndexingOptions;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #isBuilt = false;
  #skipped = 0;

  constructor(options: IndexingOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => this.#tick(), periodMs);
    this.#timer.unref();
  }

  /** Resolves when there is an index to search; the first question does not wait for the timer. */
  async built(): Promise<void> {
    if (!this.#isBuilt) await this.#run();
  }

  /** Stops in the middle of a run, which may be lost at any time: the next one makes it good. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await this.#running;
  }

  #tick(): void {
    const isBusy = this.#options.queues.bodies(names.queue).length > 0;
    this.#skipped = isBusy ? this.#skipped + 1 : 0;
    if (isBusy && this.#skipped < maxSkipped) return;
    this.#skipped = 0;
    void this.#run();
  }

  #run(): Promise<void> {
    this.#running ??= this.#index().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #index(): Promise<void> {
    const { onError } = this.#options;
    const { signal } = this.#stopped;
    try {
      const services = await currentServices(this.#options.services);
      await this.#indexEdition(services, signal);
      this.#isBuilt = true;
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
  }

  async #indexEdition(services: Services, signal: AbortSignal): Promise<void> {
    const catalogue = {
      ...services.catalogue,
      articlesOf: (ids: readonly string[]) => {
        signal.throwIfAborted();
        return services.catalogue.articlesOf(ids);
      },
    };
    const log: Services["log"] = (entry) => {
      if (entry.outcome !== "up-to-date") services.log(entry);
    };
    await indexArticles({ ...services, catalogue, log }, { rebuild: false, yields: true });
  }
}
