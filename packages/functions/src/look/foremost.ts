/** The first few of many by some order, in memory that does not grow. */

export class Foremost<Item> {
  readonly #count: number;
  readonly #compare: (one: Item, other: Item) => number;
  #items: Item[] = [];

  constructor(count: number, compare: (one: Item, other: Item) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  add(item: Item): void {
    this.#items.push(item);
    if (this.#items.length >= 2 * this.#count) this.#items = this.all();
  }

  /** In order. */
  all(): Item[] {
    return this.#items.toSorted(this.#compare).slice(0, this.#count);
  }
}
