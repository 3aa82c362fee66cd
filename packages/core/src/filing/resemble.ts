/** Whether two texts under one declared address are one article, as it was and as it is. */
import type { Comparable } from "../dedup/compare/comparable.ts";
import { relate } from "../dedup/compare/relate.ts";
import { titleLikeness } from "../dedup/compare/title-likeness.ts";
import { joinsStory } from "../dedup/decide.ts";
import { comparableText } from "../dedup/index/prepare.ts";
import { textOf } from "../records/text-of.ts";
import type { Version } from "../records/version.ts";

/**
 * Share of the shorter text that stands in the longer from which on an edit is taken for one. Under
 * an address that both name less is needed than between strangers, and figures may differ.
 */
const minContainment = 0.5;
/** Facts that an edit changes, each counted once: pages of one template differ in more. */
const maxConflicts = 3;
/** The same where the headline stays. */
const maxConflictsUnderOneTitle = 6;
/** From here on two titles are one title, reworded at most. */
const minTitleLikeness = 0.6;
/** An edit may change the headline, but not every word of it. */
const minTitleLikenessOfEdit = 0.2;

/** Whether two versions resemble each other; the order of the two does not matter. */
export function resemble(a: Version, b: Version): boolean {
  if (a.textHash === b.textHash) return true;
  const [first, second] = a.textHash < b.textHash ? [a, b] : [b, a];
  const [ours, theirs] = [comparableOf(first), comparableOf(second)];
  const verdict = relate(ours, theirs);
  if (joinsStory(verdict)) return true;
  // Two addresses that droppers gave are two pages, unless they carry one text.
  if (a.givenUrl !== null && b.givenUrl !== null) return false;
  if (verdict.containment < minContainment) return false;
  const likeness = titleLikeness(ours, theirs);
  if (likeness < minTitleLikenessOfEdit) return false;
  const isOneTitle = likeness >= minTitleLikeness;
  const conflicts = new Set(verdict.conflicts.map(({ ours, theirs }) => `${ours} ${theirs}`));
  return conflicts.size <= (isOneTitle ? maxConflictsUnderOneTitle : maxConflicts);
}

/** Without its address: that both name one is what brought them here, and proves nothing. */
function comparableOf({ textHash, extraction }: Version): Comparable {
  return {
    ...comparableText(textOf(extraction), textHash),
    title: extraction.title?.value ?? null,
    urlKey: null,
    domain: null,
    publishedAt: extraction.publishedAt?.value ?? null,
  };
}
