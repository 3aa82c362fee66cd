/**
 * Facts that conflict: other numbers, other names, a "not" more, where two texts run alike.
 *
 * This is what keeps templated pages apart (two weather reports share nine words in ten) and what a
 * reader of two versions wants to see.
 */

import { isCalendarWord } from "../tokens/calendar-words.ts";
import { isNegation } from "../tokens/negations.ts";
import { tokenKind } from "../tokens/scan.ts";
import { isSpelling } from "../tokens/spelling.ts";
import type { Tokens } from "../tokens/tokens.ts";
import type { Alignment } from "./align.ts";
import { slotsOf } from "./slots.ts";

export interface Conflict {
  kind: "number" | "name" | "date" | "negation";
  /** The words of the first text, and of the second in their place. */
  ours: string;
  theirs: string;
}

export interface Differences {
  conflicts: readonly Conflict[];
  /** Places where other plain words stand: paraphrase, or the words of a template. */
  rewordings: number;
  /** Those of them in scripts that write names like any word. */
  caselessRewordings: number;
  /** Tokens of the first text in passages that the second replaces by another passage. */
  replaced: number;
}

/** The registrable domains that the two texts come from, where known. */
export interface Outlets {
  ours: string | null;
  theirs: string | null;
}

/** Tokens a side of a slot has at most; a longer one is a passage that was rewritten. */
const maxSlotTokens = 10;

/** Tokens at either end that are judged: a leftover line of each page is no slot of a sentence. */
const maxEndTokens = 4;

/** Tokens of an insertion that turns a sentence round; longer ones are sentences of their own. */
const maxNegationTokens = 2;

/** Reads the differences of two aligned texts. */
export function differencesOf(
  a: Tokens,
  b: Tokens,
  alignment: Alignment,
  outlets: Outlets,
): Differences {
  const conflicts: Conflict[] = [];
  let [rewordings, caselessRewordings, replaced] = [0, 0, 0];
  for (const gap of alignment.gaps) {
    const isEnd = gap.aFrom + gap.bFrom === 0 || (gap.aTo === a.count && gap.bTo === b.count);
    const longest = isEnd ? maxEndTokens : maxSlotTokens;
    for (const slot of slotsOf(a, b, gap) ?? [gap]) {
      const [ours, theirs] = [slot.aTo - slot.aFrom, slot.bTo - slot.bFrom];
      const isPassage = Math.max(ours, theirs) > longest;
      if (isPassage && ours > 0 && theirs > 0) replaced += ours;
      // A figure against a passage: a sentence fell out behind another figure.
      if (isPassage && (isEnd || Math.min(ours, theirs) !== 1)) continue;
      const [here, there] = [sideOf(a, slot.aFrom, slot.aTo), sideOf(b, slot.bFrom, slot.bTo)];
      if (isPassage && !here.isFigures && !there.isFigures) continue;
      const kind = judge(here, there, outlets);
      if (kind === "rewording") {
        rewordings += 1;
        if (here.isCaseless && there.isCaseless) caselessRewordings += 1;
      } else if (kind !== null) conflicts.push({ kind, ours: here.words, theirs: there.words });
    }
  }
  return { conflicts, rewordings, caselessRewordings, replaced };
}

/** `null`: no conflict, such as words more on one side. */
function judge(a: Side, b: Side, outlets: Outlets): Conflict["kind"] | "rewording" | null {
  if (a.count === 0 || b.count === 0) {
    const more = a.count === 0 ? b : a;
    if (more.isFigures) return "number"; // a list that goes on
    return a.negations !== b.negations && more.count <= maxNegationTokens ? "negation" : null;
  }
  if (a.numbers.size > 0 && b.numbers.size > 0) {
    return isSubset(a.numbers, b.numbers) || isSubset(b.numbers, a.numbers) ? null : "number";
  }
  if (a.isDate && b.isDate) return a.words.toLowerCase() === b.words.toLowerCase() ? null : "date";
  if (isSpelling(a.words, b.words)) return null;
  if (a.negations !== b.negations) return "negation";
  if (!a.hasName || !b.hasName) return "rewording";
  // Pages name their outlet: "Join the Harbour Post mailing list".
  return isOutlet(a.words, outlets.ours) && isOutlet(b.words, outlets.theirs) ? null : "name";
}

/** Says whether all words of a side stand in the outlet's domain. */
function isOutlet(words: string, domain: string | null): boolean {
  if (domain === null) return false;
  const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length > 0 && parts.every((part) => domain.includes(part));
}

interface Side {
  count: number;
  words: string;
  numbers: ReadonlySet<number>;
  /** Nothing but numbers. */
  isFigures: boolean;
  hasName: boolean;
  /** A weekday or a month, and nothing that is a name beside it. */
  isDate: boolean;
  isCaseless: boolean;
  negations: number;
}

function sideOf(tokens: Tokens, from: number, to: number): Side {
  const numbers = new Set<number>();
  let [hasName, hasDate, isCaseless, isFigures, negations] = [false, false, true, to > from, 0];
  for (let at = from; at < to; at += 1) {
    const hash = tokens.hashes[at] as number;
    if (tokens.is(at, tokenKind.number)) numbers.add(hash);
    else isFigures = false;
    if (isCalendarWord(hash)) hasDate = true;
    else if (tokens.is(at, tokenKind.name)) hasName = true;
    if (!tokens.is(at, tokenKind.caseless)) isCaseless = false;
    if (isNegation(hash)) negations += 1;
  }
  const isDate = hasDate && !hasName;
  const words = tokens.slice(from, to);
  const side = { numbers, isFigures, hasName, isDate, isCaseless, negations };
  return { count: to - from, words, ...side };
}

function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  for (const each of some) if (!all.has(each)) return false;
  return true;
}
