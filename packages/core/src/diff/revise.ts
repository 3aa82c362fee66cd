/**
 * The revision of one text into another: its sentences aligned, and what does not stay told as
 * moved, rewritten, added, removed or replaced.
 */
import { align, gapsOf, Numbering } from "./align/align.ts";
import type { ArticleDiff } from "./article-diff.ts";
import { maxSentences, maxTokens } from "./bounds.ts";
import { Comparison } from "./comparison.ts";
import { movedTogether, movesIn } from "./moves.ts";
import { exchange, type Revision } from "./revision.ts";
import type { Sentence } from "./words/sentences.ts";

export interface Revisions {
  revisions: Revision[];
  grain: ArticleDiff["grain"];
}

export function revise(before: readonly Sentence[], after: readonly Sentence[]): Revisions {
  if (Math.max(before.length, after.length) > maxSentences) {
    return replaced(before, after);
  }
  const numbering = new Numbering();
  const [a, b] = [before, after].map((all) => numbering.of(all.map(({ key }) => key)));
  const alignment = align(a as Int32Array, b as Int32Array);
  const gaps = gapsOf(alignment, after.length);
  const moves = movesIn(gaps, before, after);
  const origins = new Set(moves.values());
  const comparison = new Comparison(maxTokens);
  const inPlace = gaps.flatMap(({ a0, a1, b0, b1 }) => {
    const gone = before.slice(a0, a1).filter((sentence) => !origins.has(sentence));
    const come = after.slice(b0, b1).filter((sentence) => !moves.has(sentence));
    const moved = after.slice(b0, b1).filter((sentence) => moves.has(sentence));
    return [...comparison.inPlace(gone, come), ...movedTogether(moved, moves)];
  });
  const revisions = settle(inPlace, comparison);
  return { revisions, grain: alignment.isComplete && comparison.isComplete ? "word" : "sentence" };
}

/** Tells one text as replaced by the other, where they are too long to compare. */
export function replaced(before: readonly Sentence[], after: readonly Sentence[]): Revisions {
  return { revisions: [exchange(before, after)], grain: "text" };
}

/** Takes out of what was exchanged what was only rewritten elsewhere, and divides the rest. */
function settle(revisions: readonly Revision[], comparison: Comparison): Revision[] {
  const exchanged = revisions.filter(isExchange);
  const elsewhere = comparison.elsewhere(
    exchanged.flatMap(({ before }) => before),
    exchanged.flatMap(({ after }) => after),
  );
  const rewritten = [...elsewhere.values()].flat();
  const origins = new Set(rewritten.flatMap(({ before }) => before));
  return revisions.flatMap((revision) => {
    if (!isExchange(revision)) return [revision];
    const before = revision.before.filter((sentence) => !origins.has(sentence));
    const after = revision.after.filter((sentence) => !elsewhere.has(sentence));
    const own = revision.after.flatMap((sentence) => elsewhere.get(sentence) ?? []);
    return [...divided(before, after), ...own];
  });
}

function isExchange({ kind }: Revision): boolean {
  return kind !== "changed" && kind !== "moved";
}

/** What only goes or only comes is told a paragraph at a time. */
function divided(before: readonly Sentence[], after: readonly Sentence[]): Revision[] {
  if (before.length > 0 && after.length > 0) return [exchange(before, after)];
  return [
    ...byParagraph(before).map((sentences) => exchange(sentences, [])),
    ...byParagraph(after).map((sentences) => exchange([], sentences)),
  ];
}

function byParagraph(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}
