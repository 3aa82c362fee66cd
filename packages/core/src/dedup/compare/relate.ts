/**
 * Says how two texts stand to each other: the verdict on which stories are joined.
 *
 * A wrong join hides a report from its readers, a missed one shows it twice; so whatever is in
 * doubt stays apart, and facts that differ are told whatever the verdict.
 */

import { minComparableWords } from "../index/prepare.ts";
import { pageNumberOf } from "../tokens/page-number.ts";
import { align } from "./align.ts";
import type { Comparable } from "./comparable.ts";
import { conflictWeight } from "./conflict-weight.ts";
import { type Conflict, differencesOf } from "./facts.ts";
import { fillOneFrame } from "./one-frame.ts";
import { areOfOneSeries } from "./one-series.ts";
import { titleLikeness } from "./title-likeness.ts";
import { isUpdate } from "./update.ts";

/**
 * `duplicate`: the same text. `copy`: the same story in other words or length. `version`: the same
 * URL, another text. `contains`, `part`: one text holds all of the other among other things, as a
 * roundup holds its items and an article its second page. Copies and versions join a story, holding
 * and being held does not.
 */
export type Relation = "duplicate" | "copy" | "version" | "contains" | "part" | "none";

export interface Verdict {
  relation: Relation;
  /** Share of the shorter text that stands in the longer, from 0 to 1. */
  containment: number;
  /** Share of each text that stands in the other. */
  coverage: { ours: number; theirs: number };
  /** Numbers, names, dates or a "not" conflict where the texts run alike. */
  factsDiffer: boolean;
  /** The first fifty of them. */
  conflicts: readonly Conflict[];
}

/** Shares and rates between which stories are told apart; the figures are in RESULTS.md. */
export const bounds = {
  /** Of the shorter text. Stories with shared background and furniture reach .68, one in ten copies .85. */
  minContainment: 0.7,
  /** The same under like titles: short pages are half furniture. */
  minContainmentLikeTitle: 0.52,
  /** Of the shorter text, in passages that the other text replaces. */
  maxReplaced: 0.3,
  maxReplacedLikeTitle: 0.48,
  /** Weight of conflicts a matched word: one in a hundred. Templated pages begin at two. */
  maxConflictRate: 0.01,
  /** Other plain words a matched word: rewriting takes one in sixty. */
  maxRewordingRate: 0.04,
  /** Of the longer text: under it the longer one holds other things too, a roundup its items. */
  minCoverage: 0.42,
  /** The same under like titles, and under the same one: an outlet may keep a fifth of a report. */
  minCoverageLikeTitle: 0.36,
  minCoverageSameTitle: 0.2,
  /** Of a text that lacks the head of the other: editors cut from the end, so this is a later page. */
  maxStart: 0.3,
  minCoverageHeadless: 0.6,
} as const;

/** Relates a text (`ours`) to another (`theirs`). `relate(b, a)` says the converse. */
export function relate(a: Comparable, b: Comparable): Verdict {
  const isSamePage = a.urlKey !== null && a.urlKey === b.urlKey;
  if (a.textHash === b.textHash) return sameText;
  const comparable = Math.min(a.tokens.wordCount, b.tokens.wordCount) >= minComparableWords;
  if (!comparable) return { ...unrelated, relation: isSamePage ? "version" : "none" };
  // The same way round whoever asks, so that the verdict is one.
  const isSwapped = comesFirst(b, a);
  const [small, large] = isSwapped ? [b, a] : [a, b];

  const pair = measure(small, large);
  const told = pair.conflicts.slice(0, maxToldConflicts);
  const verdict = {
    containment: pair.containment,
    coverage: isSwapped
      ? { ours: pair.coverage, theirs: pair.containment }
      : { ours: pair.containment, theirs: pair.coverage },
    factsDiffer: pair.conflicts.length > 0,
    conflicts: isSwapped ? told.map(turned) : told,
  };
  if (isSamePage) return { ...verdict, relation: "version" };
  const isBroughtUp =
    pair.conflicts.length > 0 &&
    isUpdate(small, large, pair.conflicts, pair.matched, pair.conflictRate);
  const isSeries = !isBroughtUp && areOfOneSeries(small, large, pair.conflicts);
  if (isSeries || isApart(pair, isBroughtUp)) return { ...verdict, relation: "none" };
  if (!isBroughtUp && isHeld(small, large, pair)) {
    return { ...verdict, relation: isSwapped ? "contains" : "part" };
  }
  return { ...verdict, relation: "copy" };
}

/** What is measured of two texts, the shorter against the longer. */
interface Measures {
  /** Tokens that both have. */
  matched: number;
  /** Share of the shorter text that is matched, and of the longer. */
  containment: number;
  coverage: number;
  /** Share of the longer text before its first matched token. */
  start: number;
  /** Share of the shorter text in passages that the other replaces. */
  replaced: number;
  conflicts: readonly Conflict[];
  conflictRate: number;
  rewordingRate: number;
  /** Share of words that the titles have in common. */
  likeness: number;
  /** They are two articles in the frame of one outlet. */
  fillOneFrame: boolean;
}

function measure(small: Comparable, large: Comparable): Measures {
  const alignment = align(small, large);
  const outlets = { ours: small.domain, theirs: large.domain };
  const differences = differencesOf(small.tokens, large.tokens, alignment, outlets);
  const { conflicts, rewordings, caselessRewordings, replaced } = differences;
  const { matched, bStart } = alignment;
  const { count, wordCount } = small.tokens;
  const likeness = titleLikeness(small, large);
  // Words, not tokens: a character of a script without spaces is half a word.
  const matchedWords = Math.max(1, (matched * wordCount) / count);
  return {
    matched,
    containment: matched / count,
    coverage: matched / large.tokens.count,
    start: bStart / large.tokens.count,
    replaced: replaced / count,
    conflicts,
    conflictRate: conflictWeight(conflicts, caselessRewordings) / matchedWords,
    rewordingRate: rewordings / matchedWords,
    likeness,
    fillOneFrame: fillOneFrame(small, large, alignment.gaps, likeness),
  };
}

/** Says whether two texts are two stories. */
function isApart(pair: Measures, isBroughtUp: boolean): boolean {
  const isLike = pair.likeness >= likeTitle;
  return (
    pair.fillOneFrame ||
    pair.containment < (isLike ? bounds.minContainmentLikeTitle : bounds.minContainment) ||
    pair.replaced > (isLike ? bounds.maxReplacedLikeTitle : bounds.maxReplaced) ||
    pair.rewordingRate >= bounds.maxRewordingRate ||
    (pair.conflictRate >= bounds.maxConflictRate && !isBroughtUp)
  );
}

/** Says whether the smaller text is one of several things in the larger, or a later page of it. */
function isHeld(small: Comparable, large: Comparable, pair: Measures): boolean {
  const { coverage, likeness, start } = pair;
  if (pageNumberOf(small.urlKey) > 1 || pageNumberOf(large.urlKey) > 1) return true;
  if (start > bounds.maxStart && coverage < bounds.minCoverageHeadless) return true;
  if (likeness > sameTitle) return coverage < bounds.minCoverageSameTitle;
  return coverage < (likeness >= likeTitle ? bounds.minCoverageLikeTitle : bounds.minCoverage);
}

/** Conflicts that a verdict tells; two tables of figures have thousands. */
const maxToldConflicts = 50;

/** Share of words that two titles have in common when they are one title, changed. */
const likeTitle = 0.6;

/** The same when they are one title, but for an outlet's comma. */
const sameTitle = 0.95;

const unrelated: Verdict = {
  relation: "none",
  containment: 0,
  coverage: { ours: 0, theirs: 0 },
  factsDiffer: false,
  conflicts: [],
};

const sameText: Verdict = {
  relation: "duplicate",
  containment: 1,
  coverage: { ours: 1, theirs: 1 },
  factsDiffer: false,
  conflicts: [],
};

/** The shorter text is measured against the longer; of two as long, the lower hash. */
function comesFirst(a: Comparable, b: Comparable): boolean {
  return a.tokens.count === b.tokens.count
    ? a.textHash < b.textHash
    : a.tokens.count < b.tokens.count;
}

function turned({ kind, ours, theirs }: Conflict): Conflict {
  return { kind, ours: theirs, theirs: ours };
}
