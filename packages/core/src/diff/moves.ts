/** Moves: sentences that read the same and stand in another place. */

import type { Range } from "./align/shortest-edit.ts";
import type { Revision } from "./revision.ts";
import type { Sentence } from "./words/sentences.ts";

/** Words from which a sentence that stands elsewhere was moved; shorter ones just recur. */
const minMovedWords = 3;

/** Each moved sentence of the later text, by the one that it was. */
export type Moves = ReadonlyMap<Sentence, Sentence>;

/** Pairs the sentences that go in one gap with their equals that come in another. */
export function movesIn(
  gaps: readonly Range[],
  before: readonly Sentence[],
  after: readonly Sentence[],
): Moves {
  const gone = new Map<string, Sentence[]>();
  for (const sentence of gaps.flatMap(({ a0, a1 }) => before.slice(a0, a1))) {
    if (sentence.key.split(" ", minMovedWords).length < minMovedWords) continue;
    const equals = gone.get(sentence.key);
    if (equals) equals.push(sentence);
    else gone.set(sentence.key, [sentence]);
  }
  const moves = new Map<Sentence, Sentence>();
  for (const sentence of gaps.flatMap(({ b0, b1 }) => after.slice(b0, b1))) {
    const origin = gone.get(sentence.key)?.pop();
    if (origin) moves.set(sentence, origin);
  }
  return moves;
}

/** Tells as one change what moved from one paragraph to one paragraph. */
export function movedTogether(moved: readonly Sentence[], moves: Moves): Revision[] {
  const together: { before: Sentence[]; after: Sentence[] }[] = [];
  for (const sentence of moved) {
    const origin = moves.get(sentence) as Sentence; // that it has one makes it moved
    const last = together.at(-1);
    const isNext =
      last?.after[0]?.paragraph === sentence.paragraph &&
      last.before[0]?.paragraph === origin.paragraph;
    if (last && isNext) {
      last.before.push(origin);
      last.after.push(sentence);
    } else {
      together.push({ before: [origin], after: [sentence] });
    }
  }
  return together.map((sides) => ({ kind: "moved", rewriting: null, ...sides }));
}
