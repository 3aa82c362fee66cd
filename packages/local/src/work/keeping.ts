/** The schedule of editions: looks for another cleaner, takes the steps that are due, and feeds the parts. */
import { keep } from "@winnow/functions/keep-editions";
import type { Clients, Services } from "@winnow/functions/services";
import { workParts } from "@winnow/functions/work-parts";
import type { Queues } from "../queues.ts";
import { names } from "../resources.ts";
import { Poller } from "./poller.ts";

/** A step that somebody asked for is taken within this; sooner where the schedule is asked more often. */
const tickMs = 2000;

/** A part is left after this and goes on later: its message must not be handed out twice meanwhile. */
const partMs = 20_000;

/** While live drops wait, parts wait with them, and look so often. */
const pauseMs = 50;

export interface KeepingOptions {
  services: Services;
  clients: Clients;
  queues: Queues;
  /** How often it is asked whether another cleaner is installed; the first time at the start. */
  everyMs: number;
  onError: (error: unknown) => void;
}

export class Keeping {
  readonly #options: KeepingOptions;
  readonly #stopped = new AbortController();
  readonly #poller: Poller;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #dueAt = 0;

  constructor(options: KeepingOptions) {
    this.#options = options;
    const { services, clients, onError } = options;
    const url = services.parts.url;
    this.#poller = new Poller(clients.sqs, url, (event) => this.#work(event), onError, 1);
  }

  start(): void {
    this.#timer = setInterval(() => this.#tick(), Math.min(tickMs, this.#options.everyMs));
    this.#timer.unref();
    this.#poller.start();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await this.#running;
    await this.#poller.stop();
  }

  #tick(): void {
    const { services, everyMs, onError } = this.#options;
    const { signal } = this.#stopped;
    if (this.#running !== null) return;
    const isDue = performance.now() >= this.#dueAt;
    if (isDue) this.#dueAt = performance.now() + everyMs;
    this.#running = keep(services, { isDue, isLate: () => signal.aborted })
      .catch(onError)
      .finally(() => {
        this.#running = null;
      });
  }

  /** A part, copy by copy, as long as no drop waits. */
  #work(event: Parameters<typeof workParts>[1]): ReturnType<typeof workParts> {
    const { services, queues } = this.#options;
    const { signal } = this.#stopped;
    const until = performance.now() + partMs;
    const isLate = () => signal.aborted || performance.now() > until;
    const onStep = async () => {
      while (queues.bodies(names.queue).length > 0 && !isLate()) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    };
    return workParts(services, event, { isLate, onStep });
  }
}
