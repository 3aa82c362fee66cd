/**
 * Takes what the archive has learned of a source off a text. It is done when a text is read and not
 * when it is stored: stored texts depend on their captures alone, whatever came before them, and
 * a page that was dropped years ago profits from the pages that came since.
 */
import { countWords } from "../text/words.ts";
import { learnedReason, mayGo, sureFrom } from "./policy.ts";
import type { Learned } from "./profile.ts";

/**
 * Share of a text's words that a profile may take. What would lose more is a page that a source
 * repeats, or a profile that somebody has poisoned; either way the text stays whole.
 */
const maxShare = 0.5;

/** A line of a text that the cleaner kept and doubts. */
export interface Doubt {
  /** Position in the text, from 0. */
  line: number;
  /** Chance that the line is content. */
  p: number;
}

/** A line that went because of what is known of its source. */
export interface LearnedRemoval {
  /** Position in the text as stored, from 0. */
  line: number;
  text: string;
  reason: string;
}

/** Finds the lines of a text that a profile might take, now or later. */
export function doubtsOf(blocks: readonly { text: string; chance: number }[]): Doubt[] {
  const chances = new Map<string, number>();
  for (const { text, chance } of blocks) {
    // One of two equal lines that is surely content protects the other.
    chances.set(text, Math.max(chances.get(text) ?? 0, chance));
  }
  return blocks.flatMap(({ text }, line) => {
    const p = chances.get(text) ?? 1;
    return p < sureFrom ? [{ line, p }] : [];
  });
}

/** Removes the doubtful lines that other stories of the source hold; says which and why. */
export function withoutLearned(
  text: string,
  doubts: readonly Doubt[],
  learned: Learned,
): { text: string; removals: LearnedRemoval[] } {
  const lines = text.split("\n");
  const removals = new Map<number, LearnedRemoval>();
  for (const { line: at, p } of doubts) {
    const line = lines[at];
    const stories = line === undefined ? 0 : learned.seenIn(line);
    if (line === undefined || !mayGo(p, stories)) continue;
    removals.set(at, { line: at, text: line, reason: learnedReason(stories, learned.source) });
  }
  const gone = [...removals.values()];
  const goneWords = gone.reduce((sum, removal) => sum + countWords(removal.text), 0);
  if (gone.length === 0 || goneWords > countWords(text) * maxShare) return { text, removals: [] };
  return { text: lines.filter((_, at) => !removals.has(at)).join("\n"), removals: gone };
}

/** Puts the lines back that went: the text as it is stored. */
export function withLearned(
  text: string,
  removals: readonly Pick<LearnedRemoval, "line" | "text">[],
): string {
  const lines = text.split("\n");
  for (const { line, text } of [...removals].sort((a, b) => a.line - b.line)) {
    lines.splice(line, 0, text);
  }
  return lines.join("\n");
}
