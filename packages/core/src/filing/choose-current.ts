/** Which of an article's versions is the current one. */

import { sha256 } from "../records/ids.ts";
import type { Sighting } from "../records/outcome.ts";
import type { ArticleHead, VersionHead } from "../records/version.ts";

/**
 * A version with under half the words of the fullest one is a stub, a consent page or an error
 * page that was served in its place: it is kept as a version and never becomes the current one.
 */
const worseBelowShareOfFullest = 0.5;

/** Whether a page was saved before another, or, saved at one instant, was dropped before it. */
export function isEarlier(a: Sighting, b: Sighting): boolean {
  return instantsOf(a) < instantsOf(b);
}

/** Whether one version comes before another: captures of one instant stand in the order of ids. */
export function precedes(a: VersionHead, b: VersionHead): boolean {
  const [keyA, keyB] = [a, b].map(({ first }) => `${instantsOf(first)} ${first.captureId}`);
  return String(keyA) < String(keyB);
}

function instantsOf({ capturedAt, droppedAt }: Sighting): string {
  return `${capturedAt} ${droppedAt}`;
}

/** Sorts versions by their first capture, the earliest first. */
export function byFirstCapture(versions: readonly VersionHead[]): VersionHead[] {
  return [...versions].sort((a, b) => (precedes(a, b) ? -1 : 1));
}

/**
 * Makes the head of an article from all its versions: a function of the set alone, so it does not
 * matter in which order they arrived.
 */
export function headOf(id: string, versions: readonly VersionHead[]): ArticleHead {
  const sorted = byFirstCapture(versions);
  const fullest = Math.max(...sorted.map(({ extraction }) => extraction.wordCount));
  const current = sorted.findLast(
    ({ extraction }) => extraction.wordCount >= fullest * worseBelowShareOfFullest,
  );
  if (current === undefined) throw new RangeError(`archive: article ${id} has no versions`);
  const basis = sha256(sorted.map((v) => `${v.textHash} ${v.first.captureId}`).join("\n"));
  return { id, basis: basis.slice(0, 32), current, versionCount: sorted.length };
}
