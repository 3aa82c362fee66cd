/** Bucket notifications: turns what is put into the inbox into messages shaped as S3 sends them. */
import type { Services } from "@winnow/functions/services";
import { names } from "./resources.ts";

/** Uploads that come within this time are announced together. */
const gatherMs = 20;

export class Announcer {
  readonly #services: Services;
  readonly #keys = new Set<string>();
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(services: Services, onError: (error: unknown) => void) {
    this.#services = services;
    this.#onError = onError;
  }

  /** Takes note of an upload; what is not in the inbox is no drop. */
  notice(bucket: string, key: string): void {
    if (bucket !== names.inbox) return;
    this.#keys.add(key);
    this.#timer ??= setTimeout(() => this.#flush(), gatherMs);
  }

  /** Sends what is left, and waits for it. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#flush();
    await this.#sending;
  }

  #flush(): void {
    this.#timer = undefined;
    const keys = [...this.#keys];
    this.#keys.clear();
    // One after the other; an event that is lost here is found by the sweep, as in the cloud.
    this.#sending = this.#sending.then(() => this.#announce(keys)).catch(this.#onError);
  }

  async #announce(keys: string[]): Promise<void> {
    const { inbox, queue } = this.#services;
    const drops = await Promise.all(keys.map((key) => inbox.head(key)));
    await queue.announce(
      names.inbox,
      drops.filter((drop) => drop !== null),
    );
  }
}
