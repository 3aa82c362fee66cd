/** How much the conflicts of two texts speak for two stories. */
import type { Conflict } from "./facts.ts";

/** A name is what a page of a template is about; a figure may have been corrected. */
const nameWeight = 2;

/** Half of the words that stand for others in a script without capitals may be names. */
const caselessWeight = 0.5;

/**
 * Adds the conflicts up. A figure or a day that is told twice is one fact, and each figure of a
 * list is one; but a name that is replaced again and again is another subject each time.
 */
export function conflictWeight(conflicts: readonly Conflict[], caselessRewordings = 0): number {
  const told = new Set<string>();
  let weight = caselessWeight * caselessRewordings;
  for (const { kind, ours, theirs } of conflicts) {
    if (kind === "name") {
      weight += nameWeight;
      continue;
    }
    const fact = `${ours}\n${theirs}`.toLowerCase();
    if (told.has(fact)) continue;
    told.add(fact);
    weight += kind === "number" ? figuresIn(ours, theirs) : 1;
  }
  return weight;
}

/** Figures that stand on one side alone: all of a bare list, of a wording as many as it replaces. */
function figuresIn(ours: string, theirs: string): number {
  const [here, there] = [figuresOf(ours), figuresOf(theirs)];
  const [more, fewer] = [missing(here, there), missing(there, here)].sort((a, b) => b - a);
  const isList = !/\p{L}/u.test(ours + theirs);
  return Math.max(1, (isList ? more : fewer) ?? 1);
}

function missing(from: readonly string[], other: readonly string[]): number {
  return from.filter((figure) => !other.includes(figure)).length;
}

function figuresOf(words: string): string[] {
  return words.match(/\p{Nd}+/gu) ?? [];
}
