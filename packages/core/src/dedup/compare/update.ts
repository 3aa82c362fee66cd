/**
 * Tells an update of a developing story from the next page of a template: both change figures and
 * little else.
 *
 * An update stands at the same outlet, days apart at most, under its old headline; it keeps what it
 * said and adds to it, and its tolls rise. The next weather report does not grow, and its figures
 * go up and down.
 */

import type { Comparable } from "./comparable.ts";
import type { Conflict } from "./facts.ts";
import { titleLikeness } from "./title-likeness.ts";

/** Figures that one update changes: the dead, the injured, the displaced. */
const maxFigures = 3;

/** Days between two updates of one event. */
const maxDays = 4;

/** Tokens the two share: less may be a template as well. */
const minMatched = 80;

/** Share of the earlier text that the later one keeps. */
const minKept = 0.8;

/** Tokens it adds: more than the furniture that a page may have and another not. */
const minAdded = 40;

/** How much longer the later one is. */
const minGrowth = 1.12;

/** Weight of conflicts a matched word: templates have more of them than updates. */
const maxRate = 0.025;

/** Share of words in common, numbers left out, of an old headline in a new one. */
const minLikeness = 0.6;

/** Says whether the larger text is the smaller one brought up to date. */
export function isUpdate(
  small: Comparable,
  large: Comparable,
  conflicts: readonly Conflict[],
  matched: number,
  conflictRate: number,
): boolean {
  const figures = new Set(
    conflicts.flatMap(({ kind, ours, theirs }) =>
      kind === "number" ? [`${ours}\n${theirs}`] : [],
    ),
  );
  return (
    conflictRate <= maxRate &&
    conflicts.every((each) => each.kind === "date" || isRise(each)) &&
    figures.size <= maxFigures &&
    matched >= minMatched &&
    matched >= minKept * small.tokens.count &&
    large.tokens.count >= minGrowth * small.tokens.count &&
    large.tokens.count >= minAdded + small.tokens.count &&
    small.domain !== null &&
    small.domain === large.domain &&
    daysBetween(small.publishedAt, large.publishedAt) <= maxDays &&
    titleLikeness(withoutDigits(small), withoutDigits(large)) >= minLikeness
  );
}

/** Says whether one figure became a higher one. */
function isRise({ kind, ours, theirs }: Conflict): boolean {
  const [before, after] = [figureIn(ours), figureIn(theirs)];
  return kind === "number" && before !== null && after !== null && after > before;
}

/** The number in a wording; `null` if there are several, or none in digits. */
function figureIn(words: string): number | null {
  const [figure, ...more] = words.replace(/(?<=\d),(?=\d{3})/g, "").match(/\d{1,9}/g) ?? [];
  return figure === undefined || more.length > 0 ? null : Number(figure);
}

/** 0 where a date is not known. */
function daysBetween(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}

function withoutDigits({ title }: Comparable): { title: string | null } {
  return { title: title?.replace(/\p{Nd}+/gu, "") ?? null };
}
