/** How alike two headlines are: copies mostly keep theirs, roundups and pages of one site do not. */
import { comparable } from "../../text/words.ts";

/** Words the two share as a share of all their words, from 0 to 1; 0 where a page has no title. */
export function titleLikeness(a: { title: string | null }, b: { title: string | null }): number {
  const [ours, theirs] = [wordsIn(a.title), wordsIn(b.title)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared += 1;
  return shared / (ours.size + theirs.size - shared);
}

/** Titles are cut to this; the rest is the outlet's name and its sections. */
const maxTitleLength = 200;

function wordsIn(title: string | null): ReadonlySet<string> {
  return new Set(
    comparable(title?.slice(0, maxTitleLength) ?? "")
      .split(" ")
      .filter(Boolean),
  );
}
