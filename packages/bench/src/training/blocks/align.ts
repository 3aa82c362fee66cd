/** Patience alignment of a page's words with its gold text: which words of the page are in it. */

const lengths = [6, 4, 3, 2, 1];

/** Marks the words of the page that the gold text has in the same order, 1 or 0 for each. */
export function alignWords(page: readonly string[], gold: readonly string[]): Uint8Array {
  const ids = new Map<string, number>();
  const numbersOf = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const id = ids.get(word) ?? ids.size + 1;
      ids.set(word, id);
      return id;
    });
  const a = numbersOf(page);
  const b = numbersOf(gold);
  const matched = new Uint8Array(a.length);
  const used = new Uint8Array(b.length);
  const stack: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    let [start, end, goldStart, goldEnd] = range;
    while (start < end && goldStart < goldEnd && a[start] === b[goldStart]) {
      matched[start++] = 1;
      used[goldStart++] = 1;
    }
    while (start < end && goldStart < goldEnd && a[end - 1] === b[goldEnd - 1]) {
      matched[--end] = 1;
      used[--goldEnd] = 1;
    }
    if (start === end || goldStart === goldEnd) continue;
    for (const length of lengths) {
      const anchors = anchorsOf(a, b, start, end, goldStart, goldEnd, length);
      if (anchors.length === 0) continue;
      let from = start;
      let goldFrom = goldStart;
      for (const [at, goldAt] of anchors) {
        if (at < from || goldAt < goldFrom) continue; // overlaps the anchor before
        stack.push([from, at, goldFrom, goldAt]);
        matched.fill(1, at, at + length);
        used.fill(1, goldAt, goldAt + length);
        from = at + length;
        goldFrom = goldAt + length;
      }
      stack.push([from, end, goldFrom, goldEnd]);
      break;
    }
  }
  matchReordered(a, b, matched, used);
  return matched;
}

function keyAt(words: Int32Array, at: number, length: number): number {
  let one = 17;
  let two = 31;
  for (let i = at; i < at + length; i++) {
    one = (Math.imul(one, 0x9e3779b1) + (words[i] as number)) | 0;
    two = (Math.imul(two, 0x85ebca6b) ^ (words[i] as number)) | 0;
  }
  return (one >>> 0) * 0x100000 + (two >>> 12);
}

/** Word groups that stand once in both ranges, in the longest common order. */
function anchorsOf(
  a: Int32Array,
  b: Int32Array,
  start: number,
  end: number,
  goldStart: number,
  goldEnd: number,
  length: number,
): [number, number][] {
  const inGold = onceIn(b, goldStart, goldEnd, length);
  const inPage = onceIn(a, start, end, length);
  const pairs: [number, number][] = [];
  for (const [key, at] of inPage) {
    const goldAt = at < 0 ? undefined : inGold.get(key);
    if (goldAt !== undefined && goldAt >= 0) pairs.push([at, goldAt]);
  }
  pairs.sort((one, two) => one[0] - two[0]);
  // Longest increasing sequence of gold positions.
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, goldAt], i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < goldAt) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  const chain: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) {
    chain.push(pairs[i] as [number, number]);
  }
  return chain.reverse();
}

/** Where each word group of a range stands, -1 if more than once. */
function onceIn(words: Int32Array, start: number, end: number, length: number) {
  const found = new Map<number, number>();
  for (let at = start; at + length <= end; at++) {
    const key = keyAt(words, at, length);
    found.set(key, found.has(key) ? -1 : at);
  }
  return found;
}

/** Text that stands in another order than in the gold: groups of three that neither side has used. */
function matchReordered(a: Int32Array, b: Int32Array, matched: Uint8Array, used: Uint8Array) {
  const left = new Map<number, number>();
  for (let at = 0; at + 3 <= b.length; at++) {
    if (used[at] || used[at + 1] || used[at + 2]) continue;
    const key = keyAt(b, at, 3);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const before = matched.slice();
  for (let at = 0; at + 3 <= a.length; at++) {
    if (before[at] || before[at + 1] || before[at + 2]) continue;
    const key = keyAt(a, at, 3);
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    matched.fill(1, at, at + 3);
  }
}
