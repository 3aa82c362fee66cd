/** Which sentences of a gap are rewritings of which: those that share most of their words, in order. */

import type { Range } from "./align/shortest-edit.ts";
import { alignTokens } from "./rewriting.ts";
import type { Token } from "./words/tokens.ts";

/** Dice's coefficient of shared words from which one sentence is a rewriting of the other. */
const minSimilarity = 0.5;
/** Share of the shorter one's words from which it was split off, or joined to, the other. */
const minContained = 0.8;
/** Fewer words are found in any sentence. */
const minContainedWords = 4;

/** Finds the groups of sentences, given by their tokens, that were rewritten into each other. */
export function linkSentences(
  before: readonly (readonly Token[])[],
  after: readonly (readonly Token[])[],
): { groups: Range[]; isComplete: boolean } {
  const wordsBefore = before.map(wordsOf);
  const wordsAfter = after.map(wordsOf);
  const { partner, isComplete } = alignTokens(wordsBefore.flat(), wordsAfter.flat());
  const sentenceBefore = ownersOf(wordsBefore);
  const sentenceAfter = ownersOf(wordsAfter);
  // The alignment rises in both, so the pairs of sentences come in order.
  const groups: Range[] = [];
  let pair = { s: -1, t: -1, shared: 0 };
  const close = () => {
    const { s, t, shared } = pair;
    if (areLinked(shared, wordsBefore[s]?.length ?? 0, wordsAfter[t]?.length ?? 0)) {
      addLink(groups, s, t);
    }
  };
  partner.forEach((placeAfter, placeBefore) => {
    if (placeAfter < 0) return;
    const s = sentenceBefore[placeBefore] as number;
    const t = sentenceAfter[placeAfter] as number;
    if (s === pair.s && t === pair.t) {
      pair.shared += 1;
      return;
    }
    close();
    pair = { s, t, shared: 1 };
  });
  close();
  return { groups, isComplete };
}

function areLinked(shared: number, lengthBefore: number, lengthAfter: number): boolean {
  const shorter = Math.min(lengthBefore, lengthAfter);
  const isAlike = shared > 0 && 2 * shared >= (lengthBefore + lengthAfter) * minSimilarity;
  return isAlike || (shared >= minContainedWords && shared >= shorter * minContained);
}

/** Widens the last group if the link touches it, else begins a group. */
function addLink(groups: Range[], s: number, t: number): void {
  const last = groups.at(-1);
  if (last && (s < last.a1 || t < last.b1)) {
    last.a1 = Math.max(last.a1, s + 1);
    last.b1 = Math.max(last.b1, t + 1);
  } else {
    groups.push({ a0: s, a1: s + 1, b0: t, b1: t + 1 });
  }
}

function wordsOf(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== "sign");
}

/** For each word the sentence that it belongs to. */
function ownersOf(sentences: readonly (readonly Token[])[]): number[] {
  return sentences.flatMap((words, sentence) => words.map(() => sentence));
}
