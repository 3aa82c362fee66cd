/** The comparison of sentences that do not stay, word by word, as long as its budget lasts. */
import { linkElsewhere } from "./link-elsewhere.ts";
import { linkSentences } from "./link-sentences.ts";
import { exchange, type Revision } from "./revision.ts";
import { rewritingOf } from "./rewriting.ts";
import type { Sentence } from "./words/sentences.ts";
import type { Token } from "./words/tokens.ts";

export class Comparison {
  /** Whether all that was asked for was compared. */
  isComplete = true;
  #tokensLeft: number;

  constructor(maxTokens: number) {
    this.#tokensLeft = maxTokens;
  }

  /** Tells rewritten sentences from exchanged ones, in the order in which they stand. */
  inPlace(gone: readonly Sentence[], come: readonly Sentence[]): Revision[] {
    const before = gone.length > 0 && come.length > 0 ? this.#tokensOf(gone) : null;
    const after = before && this.#tokensOf(come);
    if (!before || !after) return [exchange(gone, come)];
    const { groups, isComplete } = linkSentences(before, after);
    this.isComplete &&= isComplete;
    const revisions: Revision[] = [];
    let [a, b] = [0, 0];
    for (const { a0, a1, b0, b1 } of groups) {
      revisions.push(exchange(gone.slice(a, a0), come.slice(b, b0)));
      revisions.push(...this.#rewritten(gone.slice(a0, a1), come.slice(b0, b1)));
      [a, b] = [a1, b1];
    }
    return [...revisions, exchange(gone.slice(a), come.slice(b))];
  }

  /** Finds sentences that were rewritten in another place, by the sentence that they became. */
  elsewhere(gone: readonly Sentence[], come: readonly Sentence[]): Map<Sentence, Revision[]> {
    const before = gone.length > 0 && come.length > 0 ? this.#tokensOf(gone) : null;
    const after = before && this.#tokensOf(come);
    if (!before || !after) return new Map();
    return new Map(
      linkElsewhere(before, after).map((link) => {
        const [from, to] = [gone[link.before] as Sentence, come[link.after] as Sentence];
        return [to, this.#rewritten([from], [to])];
      }),
    );
  }

  #rewritten(before: readonly Sentence[], after: readonly Sentence[]): Revision[] {
    const rewriting = rewritingOf(joined(before), joined(after));
    this.isComplete &&= rewriting.isComplete;
    // Without a slot it was cut into sentences in another way, and reads the same.
    return rewriting.slots.length > 0 ? [{ kind: "changed", before, after, rewriting }] : [];
  }

  /** The tokens of each sentence; `null` once the budget is spent. */
  #tokensOf(sentences: readonly Sentence[]): Token[][] | null {
    const all = sentences.map(({ tokens }) => tokens);
    this.#tokensLeft -= all.reduce((sum, { length }) => sum + length, 0);
    if (this.#tokensLeft >= 0) return all;
    this.isComplete = false;
    return null;
  }
}

/** The tokens of some sentences as those of one, with a space where one ends. */
function joined(sentences: readonly Sentence[]): Token[] {
  return sentences.flatMap(({ tokens }, n) => {
    const last = tokens.at(-1);
    if (last === undefined || n === sentences.length - 1) return tokens;
    return [...tokens.slice(0, -1), { ...last, space: " " }];
  });
}
