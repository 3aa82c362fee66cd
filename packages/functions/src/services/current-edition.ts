/** The edition that is current, as a batch knows it: asked for when the first drop wants it. */
import { currentServices, type Services } from "./services.ts";

export class CurrentEdition<Some extends Services = Services> {
  readonly #services: Some;
  #known: Promise<Some> | null = null;

  constructor(services: Some) {
    this.#services = services;
  }

  /** The services over it, as they were when it was asked for last. A fault is not kept. */
  services(): Promise<Some> {
    if (this.#known !== null) return this.#known;
    const asked = currentServices(this.#services);
    this.#known = asked;
    asked.catch(() => {
      if (this.#known === asked) this.#known = null;
    });
    return asked;
  }

  /** Asks whether another was published, or something was taken down, since; then that is known next. */
  async hasMoved(): Promise<boolean> {
    const known = await this.services();
    const { table, takedowns } = await this.#services.editions.pointer();
    const hasMoved = table !== known.table || takedowns !== known.takedowns;
    if (hasMoved) this.#known = null;
    return hasMoved;
  }
}
