/** Samples that come out the same on every run. */

/** A stream of numbers in [0, 1) from a seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Takes `count` items spread evenly over their sizes: one at random from each of as many equal slices. */
export function sampleBySize<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  count: number,
  random: () => number,
): Item[] {
  const sorted = [...items].sort((a, b) => sizeOf(a) - sizeOf(b));
  const slices = Math.min(count, sorted.length);
  return Array.from({ length: slices }, (_, slice) => {
    const from = Math.floor((slice * sorted.length) / slices);
    const to = Math.floor(((slice + 1) * sorted.length) / slices);
    return sorted.slice(from, to)[Math.floor(random() * (to - from))];
  }).filter((item) => item !== undefined);
}

/** Puts items into a random order. */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
