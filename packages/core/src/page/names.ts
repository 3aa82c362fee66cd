/** The names in classes and ids, cut apart once for a page: hints, class tokens and repeats all read them. */

/** A class or id as written: its names, and numbers in place of it for those who keep tables. */
export interface NameList {
  /** Position among the lists of the page. */
  readonly index: number;
  readonly names: readonly string[];
  /** A number for the first name: lists with the same first name have the same. */
  readonly first: number;
}

/** Characters of a class or id that are looked at. */
export const maxNamesLength = 200;

/** The names of a class or id. */
export function namesIn(value: string): string[] {
  return value.slice(0, maxNamesLength).split(/\s+/);
}

/** The lists of one page. */
export class NameLists {
  readonly #lists = new Map<string, NameList>();
  readonly #firsts = new Map<string, number>();

  /** The list of an attribute, `null` where the element has none or an empty one. */
  of(value: string | undefined): NameList | null {
    if (!value) return null;
    let list = this.#lists.get(value);
    if (list === undefined) {
      const names = namesIn(value);
      list = { index: this.#lists.size, names, first: this.#numberOf(names[0] ?? "") };
      this.#lists.set(value, list);
    }
    return list;
  }

  #numberOf(name: string): number {
    let number = this.#firsts.get(name);
    if (number === undefined) {
      number = this.#firsts.size + 1;
      this.#firsts.set(name, number);
    }
    return number;
  }
}
