/**
 * Tells two notices of one series from one report at two addresses.
 *
 * A council's notices, a court's lists and a shop's recalls share a text of hundreds of words in which a
 * number or a name is another each time: too few conflicts for a rate. Their titles say the same, though:
 * what one has in the place of the other's is what the texts contradict each other in. A report that an
 * outlet prints at two addresses keeps its title, or gets another one about the same facts. Of two texts
 * under one address this is not asked: they are versions.
 */
import { comparable } from "../../text/words.ts";
import type { Comparable } from "./comparable.ts";
import type { Conflict } from "./facts.ts";

/** Words that two titles of a series have in common. */
const minSharedWords = 1;
const maxTitleLength = 200;
const figure = /^\p{Nd}[\p{Nd}\p{L}]{0,8}$/u;

/** Says whether two texts of one outlet that run alike are two of a series. */
export function areOfOneSeries(
  small: Comparable,
  large: Comparable,
  conflicts: readonly Conflict[],
): boolean {
  if (small.domain === null || small.domain !== large.domain) return false;
  const [ours, theirs] = [wordsOf(small.title), wordsOf(large.title)];
  if (ours.intersection(theirs).size < minSharedWords) return false;
  const [own, other] = [ours.difference(theirs), theirs.difference(ours)];
  if (own.size === 0 || other.size === 0) return false;
  const isCounted = [...own, ...other].every((word) => figure.test(word));
  return conflicts.some(
    (conflict) =>
      conflict.kind !== "negation" &&
      (isCounted || (sharesWord(conflict.ours, own) && sharesWord(conflict.theirs, other))),
  );
}

function sharesWord(words: string, title: ReadonlySet<string>): boolean {
  return !wordsOf(words).isDisjointFrom(title);
}

function wordsOf(text: string | null): ReadonlySet<string> {
  return new Set(
    comparable(text?.slice(0, maxTitleLength) ?? "")
      .split(" ")
      .filter(Boolean),
  );
}
