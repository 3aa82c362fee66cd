/**
 * Counts how often values are looked at, so that a test can say "in proportion to the page" without
 * a clock: twice the page, twice the looks.
 */

/** Returns a function that tells how often any property of `objects` was read since this call. */
export function countLooks(objects: readonly object[]): () => number {
  let looks = 0;
  for (const object of objects) {
    for (const [key, { value, writable }] of Object.entries(
      Object.getOwnPropertyDescriptors(object),
    )) {
      if (writable !== true) continue;
      let current: unknown = value;
      Object.defineProperty(object, key, {
        get: () => {
          looks += 1;
          return current;
        },
        set: (next) => {
          current = next;
        },
      });
    }
  }
  return () => looks;
}
