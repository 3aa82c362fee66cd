/**
 * Conjunctions with phrases, taken apart. FTS5 looks at the places of a phrase again for each word that
 * stands beside it: eight words in three of four of 100,000 articles and a phrase of such words take a
 * second together, and 40 and 100 ms one after the other.
 */
import type { PlanNode } from "../index/index.ts";

/** What is to be asked each by itself, so that what all of it finds is what the node finds. */
export function partsOf(node: PlanNode): readonly PlanNode[] {
  if (node.kind !== "and") return [node];
  const phrases = node.of.filter(isPhrase);
  const others = node.of.filter((part) => !isPhrase(part));
  if (phrases.length === 0 || node.of.length === 1) return [node];
  // An exclusion needs something to be taken from.
  const rest = others.length > 0 || node.not.length === 0 ? others : phrases.splice(0, 1);
  return rest.length === 0 ? phrases : [...phrases, { ...node, of: rest }];
}

function isPhrase(node: PlanNode): boolean {
  return node.kind === "words" && node.phrases.some(({ length }) => length > 1);
}

/** The rows of two ascending lists that stand in both. */
export function inBoth(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const row of one) {
    while (at < other.length && (other[at] as number) < row) at += 1;
    if (other[at] === row) both.push(row);
  }
  return both;
}
