/** The parts of a change: which words stay, which go and which come. */

import type { Range } from "./align/shortest-edit.ts";
import type { Part } from "./article-diff.ts";
import type { Rewriting } from "./rewriting.ts";
import type { Token } from "./words/tokens.ts";

/** Lays a rewriting out for readers: slots that only a word or two separates become one. */
export function partsOf({ before, after, slots }: Rewriting): Part[] {
  const parts: Part[] = [];
  const push = (kind: Part["kind"], tokens: readonly Token[]) => {
    const text = tokens.map((token) => token.text + token.space).join("");
    if (text !== "") parts.push({ kind, text });
  };
  let sameFrom = 0;
  for (const { a0, a1, b0, b1 } of joinSlots(slots, before, after)) {
    push("same", after.slice(sameFrom, b0));
    push("removed", before.slice(a0, a1));
    push("added", after.slice(b0, b1));
    sameFrom = b1;
  }
  push("same", after.slice(sameFrom));
  return parts;
}

/**
 * Joins slots over the words between them where these are fewer than the words exchanged on either
 * side: an "of the" that happens to stay makes two long exchanges harder to read, not easier.
 */
function joinSlots(
  slots: readonly Range[],
  before: readonly Token[],
  after: readonly Token[],
): Range[] {
  const size = ({ a0, a1, b0, b1 }: Range) =>
    Math.max(wordsIn(before, a0, a1), wordsIn(after, b0, b1));
  const joined: Range[] = [];
  for (const slot of slots) {
    const last = joined.at(-1);
    const between = last ? wordsIn(after, last.b1, slot.b0) : 0;
    if (last && between < size(last) && between < size(slot)) {
      joined[joined.length - 1] = { a0: last.a0, a1: slot.a1, b0: last.b0, b1: slot.b1 };
    } else {
      joined.push(slot);
    }
  }
  return joined;
}

/** Counts words, looking no further than joining would. */
function wordsIn(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to && count < maxJoined; place += 1) {
    if (tokens[place]?.kind !== "sign") count += 1;
  }
  return count;
}

/** So many words that stay are never a coincidence. */
const maxJoined = 4;
