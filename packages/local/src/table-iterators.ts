/**
 * Closes what dynalite leaves open. Where a query has read enough it asks the iterator over the table
 * for `return`, as generators have it; those of `level` are closed by `close` alone, and one that is
 * not keeps some 20 KB outside of the heap, and what it read within, until the process ends.
 */
import { Level } from "level";

/** The reads of which dynalite makes streams. */
const reads = ["keys", "values"] as const;

type Read = (this: unknown, ...options: unknown[]) => Iterator;
interface Iterator {
  close(): Promise<void>;
  return?: () => Promise<void>;
}

let isDone = false;

/** Gives `return` to the iterators of every table, on disk and in memory. */
export function closeIteratorsAtTheirEnd(): void {
  if (isDone) return;
  isDone = true;
  for (const name of reads) {
    // Where the databases of both kinds have it from.
    const shared = ownerOf(Level.prototype, name);
    const read = shared[name];
    shared[name] = function closing(...options) {
      const iterator = read?.apply(this, options) as Iterator;
      iterator.return = () => iterator.close();
      return iterator;
    };
  }
}

function ownerOf(prototype: object, name: string): Partial<Record<string, Read>> {
  let owner = prototype;
  while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object;
  return owner as Partial<Record<string, Read>>;
}
