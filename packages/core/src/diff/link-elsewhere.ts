/**
 * Which sentences were rewritten and moved at once: found by the words that few sentences share, as
 * no alignment crosses over. A correction is often made where a paragraph is moved as well.
 */
import type { Token } from "./words/tokens.ts";

/** A word that more sentences have tells nothing, and would make the search quadratic. */
const maxSentencesOfWord = 8;
/** Share of the words of both sentences (Dice) from which they are taken for one. */
const minSimilarity = 0.6;
const minShared = 3;

/** Pairs sentences, given by their tokens; each has at most one partner. */
export function linkElsewhere(
  before: readonly (readonly Token[])[],
  after: readonly (readonly Token[])[],
): { before: number; after: number }[] {
  const bags = before.map(bagOf);
  const sentencesOfWord = new Map<string, number[]>();
  bags.forEach((bag, sentence) => {
    for (const word of bag.keys()) {
      const sentences = sentencesOfWord.get(word);
      if (!sentences) sentencesOfWord.set(word, [sentence]);
      else if (sentences.length <= maxSentencesOfWord) sentences.push(sentence);
    }
  });
  const taken = new Set<number>();
  return after.flatMap((tokens, place) => {
    const bag = bagOf(tokens);
    const votes = new Map<number, number>();
    for (const word of bag.keys()) {
      const sentences = sentencesOfWord.get(word) ?? [];
      if (sentences.length > maxSentencesOfWord) continue;
      for (const sentence of sentences) votes.set(sentence, (votes.get(sentence) ?? 0) + 1);
    }
    const open = [...votes].filter(([sentence]) => !taken.has(sentence));
    const [best] = open.reduce((one, other) => (other[1] > one[1] ? other : one), [-1, 0]);
    if (!areOne(bags[best], bag)) return [];
    taken.add(best);
    return [{ before: best, after: place }];
  });
}

type Bag = Map<string, number>;

function bagOf(tokens: readonly Token[]): Bag {
  const bag: Bag = new Map();
  for (const { kind, key } of tokens) {
    if (kind !== "sign") bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

function areOne(one: Bag | undefined, other: Bag): boolean {
  if (one === undefined) return false;
  let shared = 0;
  for (const [word, count] of other) shared += Math.min(count, one.get(word) ?? 0);
  return shared >= minShared && 2 * shared >= (sizeOf(one) + sizeOf(other)) * minSimilarity;
}

function sizeOf(bag: Bag): number {
  return bag.values().reduce((sum, count) => sum + count, 0);
}
