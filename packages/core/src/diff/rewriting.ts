/** A rewriting: the words of some sentences aligned with those of others. */
import { type Alignment, align, gapsOf, Numbering } from "./align/align.ts";
import type { Range } from "./align/shortest-edit.ts";
import type { Token } from "./words/tokens.ts";

export interface Rewriting {
  before: Token[];
  after: Token[];
  /** Where words were exchanged, removed or added, in reading order. */
  slots: Range[];
  isComplete: boolean;
}

export function rewritingOf(before: Token[], after: Token[]): Rewriting {
  const alignment = alignTokens(before, after);
  return {
    before,
    after,
    slots: gapsOf(alignment, after.length),
    isComplete: alignment.isComplete,
  };
}

export function alignTokens(before: readonly Token[], after: readonly Token[]): Alignment {
  const numbering = new Numbering();
  const [a, b] = [before, after].map((tokens) => numbering.of(tokens.map(({ key }) => key)));
  return align(a as Int32Array, b as Int32Array);
}
