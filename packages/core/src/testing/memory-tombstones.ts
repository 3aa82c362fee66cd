/** Tombstones in memory, with the copy that outlives the table. */
import type { Mark, TombstoneStore, TurnedAway } from "../ports/tombstones.ts";
import type { Takedown } from "../records/takedown.ts";
import { isInForce } from "../records/takedown-facts.ts";

interface Kept {
  takedown: Takedown;
  marks: Set<string>;
}

export class MemoryTombstones implements TombstoneStore {
  readonly #copy = new Map<string, Kept>();
  #table = new Map<string, Kept>();
  readonly #turnedAway = new Map<string, Map<string, TurnedAway>>();

  get isEmpty(): boolean {
    return this.#table.size === 0;
  }

  async marked(marks: readonly Mark[]): Promise<ReadonlyMap<number, readonly string[]>> {
    const found = new Map<number, string[]>();
    for (const [place, mark] of marks.entries()) {
      const ids = [...this.#table.values()]
        .filter((kept) => kept.marks.has(nameOf(mark)))
        .map(({ takedown }) => takedown.id);
      if (ids.length > 0) found.set(place, ids.sort());
    }
    return found;
  }

  async takedown(id: string): Promise<Takedown | null> {
    return this.#table.get(id)?.takedown ?? null;
  }

  async ofOwnId(ownId: string): Promise<Takedown | null> {
    const all = await this.all();
    return all.find((each) => isInForce(each) && each.ownIds.includes(ownId)) ?? null;
  }

  async set(takedown: Takedown, marks: readonly Mark[]): Promise<void> {
    for (const place of [this.#copy, this.#table]) {
      const standing = place.get(takedown.id)?.marks ?? [];
      place.set(takedown.id, {
        takedown: structuredClone(takedown),
        marks: new Set([...standing, ...marks.map(nameOf)]),
      });
    }
  }

  async update(takedown: Takedown): Promise<void> {
    await this.set(takedown, []);
  }

  async lift(id: string): Promise<void> {
    for (const place of [this.#copy, this.#table]) place.get(id)?.marks.clear();
  }

  async all(): Promise<Takedown[]> {
    const all = [...this.#table.values()].map(({ takedown }) => structuredClone(takedown));
    return all.sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1));
  }

  async noteTurnedAway(id: string, drop: TurnedAway): Promise<void> {
    const drops = this.#turnedAway.get(id) ?? new Map<string, TurnedAway>();
    this.#turnedAway.set(id, drops.set(`${drop.dropKey}\n${drop.captureId}`, drop));
  }

  async turnedAway(id: string): Promise<TurnedAway[]> {
    return [...(this.#turnedAway.get(id)?.values() ?? [])];
  }

  async forgetTurnedAway(id: string): Promise<void> {
    this.#turnedAway.delete(id);
  }

  async restore(): Promise<Takedown[]> {
    const open: Takedown[] = [];
    for (const [id, { takedown, marks }] of this.#copy) {
      if (this.#table.get(id)?.takedown.state === takedown.state) continue;
      const again: Takedown = isInForce(takedown) ? { ...takedown, state: "open" } : takedown;
      this.#table.set(id, { takedown: again, marks: new Set(marks) });
      if (isInForce(takedown)) open.push(again);
    }
    return open;
  }

  /** What happens to a table that is made anew, for the contract. */
  loseTable(): void {
    this.#table = new Map();
  }
}

function nameOf({ kind, value }: Mark): string {
  return `${kind} ${value}`;
}
