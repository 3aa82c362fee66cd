/** Calling out: which numbers, or names, became which others, went or came. */

import type { Range } from "./align/shortest-edit.ts";
import type { FactChange } from "./article-diff.ts";
import { contextOf } from "./context.ts";
import type { Revision } from "./revision.ts";
import type { Rewriting } from "./rewriting.ts";
import type { Lexicon } from "./words/lexicon.ts";
import { type Mention, withoutEqual } from "./words/mention.ts";
import type { Sentence } from "./words/sentences.ts";
import type { Token } from "./words/tokens.ts";

export type Fact = Omit<FactChange, "change">;

/** What is called out. */
export interface Subject {
  find(tokens: readonly Token[]): Mention[];
  /** Whether a text has it anywhere. */
  isKnown(mention: Mention, lexicon: Lexicon): boolean;
  /** Whether it is told when a rewritten sentence loses or gains one that the other text has elsewhere. */
  isToldOfSentences: boolean;
}

/** The whole texts, to tell what is new to one of them. */
export interface Lexicons {
  before: Lexicon;
  after: Lexicon;
}

/** Finds the facts that a revision changes, as far as they can be told by their form. */
export function callOut(revision: Revision, subject: Subject, lexicons: Lexicons): Fact[] {
  if (revision.kind === "moved") return [];
  if (revision.rewriting) return callOutOfRewriting(revision.rewriting, subject, lexicons);
  return [
    ...newsOf(revision.before, subject, lexicons.after, lostFact),
    ...newsOf(revision.after, subject, lexicons.before, gainedFact),
  ];
}

/** What whole sentences have and the other text does not, once each. */
function newsOf(
  sentences: readonly Sentence[],
  subject: Subject,
  other: Lexicon,
  factOf: (mention: Mention, tokens: readonly Token[]) => Fact,
): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { tokens } of sentences) {
    for (const mention of subject.find(tokens)) {
      const { key, isSure } = mention;
      if (!isSure || facts.has(key) || subject.isKnown(mention, other)) continue;
      facts.set(key, factOf(mention, tokens));
    }
  }
  return [...facts.values()];
}

/**
 * Pairs what stands in one slot in the same order, and what is left if it is one of each: "12 died"
 * rewritten as "the toll rose to 14". Anything else went or came.
 */
function callOutOfRewriting(
  { before, after, slots }: Rewriting,
  subject: Subject,
  lexicons: Lexicons,
): Fact[] {
  let pairs: [Mention, Mention][] = [];
  let lost: Mention[] = [];
  let gained: Mention[] = [];
  const inBefore = bySlot(subject.find(before), slots, ({ a0, a1 }) => [a0, a1]);
  const inAfter = bySlot(subject.find(after), slots, ({ b0, b1 }) => [b0, b1]);
  slots.forEach((_, slot) => {
    const gone = withoutEqual(inBefore[slot] ?? [], inAfter[slot] ?? []);
    const come = withoutEqual(inAfter[slot] ?? [], inBefore[slot] ?? []);
    // Not by `push(...)`: a hostile slot has more mentions than a call may have arguments.
    if (gone.length === come.length) {
      for (const pair of zip(gone, come)) pairs.push(pair);
    } else {
      for (const one of gone) lost.push(one);
      for (const one of come) gained.push(one);
    }
  });
  // What left one slot and came in another only changed its place.
  [lost, gained] = [withoutEqual(lost, gained), withoutEqual(gained, lost)];
  if (lost.length === 1 && gained.length === 1) {
    pairs = [...pairs, ...zip(lost, gained)];
    [lost, gained] = [[], []];
  }
  const isTold = (mention: Mention, other: Lexicon) =>
    mention.isSure && (subject.isToldOfSentences || !subject.isKnown(mention, other));
  return [
    ...pairs
      .filter(([one, other]) => one.isSure || other.isSure)
      .sort(([, one], [, other]) => one.from - other.from)
      .map(([one, other]) => ({ ...gainedFact(other, after), before: one.text })),
    ...lost.filter((one) => isTold(one, lexicons.after)).map((one) => lostFact(one, before)),
    ...gained.filter((one) => isTold(one, lexicons.before)).map((one) => gainedFact(one, after)),
  ];
}

function zip(lost: readonly Mention[], gained: readonly Mention[]): [Mention, Mention][] {
  return lost.map((one, n) => [one, gained[n] as Mention]);
}

/** Hands each mention to the first slot that touches it; both lists are in order. */
function bySlot(
  mentions: readonly Mention[],
  slots: readonly Range[],
  sideOf: (slot: Range) => [from: number, to: number],
): Mention[][] {
  let next = 0;
  return slots.map((slot) => {
    const [from, to] = sideOf(slot);
    const own: Mention[] = [];
    for (let mention = mentions[next]; mention && mention.from < to; mention = mentions[next]) {
      if (mention.to > from) own.push(mention);
      next += 1;
    }
    return own;
  });
}

function lostFact({ text, from, to }: Mention, tokens: readonly Token[]): Fact {
  return { before: text, after: null, context: contextOf(tokens, from, to) };
}

function gainedFact({ text, from, to }: Mention, tokens: readonly Token[]): Fact {
  return { before: null, after: text, context: contextOf(tokens, from, to) };
}
