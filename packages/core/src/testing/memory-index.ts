/** The duplicate index in memory: for tests and benchmarks. Counts what a table would bill. */

import {
  type Candidate,
  type DuplicateIndex,
  maxOwners,
  type Owners,
} from "../dedup/index/port.ts";
import type { ArticleId } from "../records/article.ts";

/** How often the index was asked. Keys and items, not calls: these are what a table bills. */
export interface IndexCounts {
  keysRead: number;
  claims: number;
  candidatesRead: number;
  textsRead: number;
}

export class MemoryIndex implements DuplicateIndex {
  readonly counts: IndexCounts = { keysRead: 0, claims: 0, candidatesRead: 0, textsRead: 0 };
  readonly #owners = new Map<string, ArticleId[]>();
  readonly #texts = new Map<ArticleId, { candidate: Candidate; text: string }[]>();
  readonly #mergedInto = new Map<string, string>();

  async probe(keys: readonly string[]): Promise<Owners> {
    this.counts.keysRead += keys.length;
    const found = new Map<string, readonly ArticleId[]>();
    for (const key of keys) {
      const owners = this.#owners.get(key);
      if (owners !== undefined) found.set(key, [...owners]);
    }
    return found;
  }

  async claim(key: string, articleId: ArticleId): Promise<readonly ArticleId[]> {
    this.counts.claims += 1;
    const owners = this.#owners.get(key);
    if (owners === undefined) {
      this.#owners.set(key, [articleId]);
      return [articleId];
    }
    if (owners.length < maxOwners && !owners.includes(articleId)) owners.push(articleId);
    return [...owners];
  }

  async candidates(articleIds: readonly ArticleId[]): Promise<Candidate[]> {
    this.counts.candidatesRead += articleIds.length;
    return articleIds
      .flatMap((id) => this.#texts.get(id) ?? [])
      .map(({ candidate }) => ({ ...candidate, storyId: this.storyOf(candidate.storyId) }));
  }

  async textOf(articleId: ArticleId, textHash: string): Promise<string | null> {
    this.counts.textsRead += 1;
    const texts = this.#texts.get(articleId) ?? [];
    return texts.find(({ candidate }) => candidate.textHash === textHash)?.text ?? null;
  }

  /** Stores a text, as filing an article does in the archive. Safe to repeat. */
  add(candidate: Candidate, text: string): void {
    const texts = this.#texts.get(candidate.articleId) ?? [];
    if (texts.some(({ candidate: { textHash } }) => textHash === candidate.textHash)) return;
    this.#texts.set(candidate.articleId, [...texts, { candidate, text }]);
  }

  /** Merges a story into another: its members are found under the other from now on. */
  merge(loser: string, winner: string): void {
    const [from, into] = [this.storyOf(loser), this.storyOf(winner)];
    if (from !== into) this.#mergedInto.set(from, into);
  }

  /** The story that stands for this one after every merge. */
  storyOf(storyId: string): string {
    let at = storyId;
    for (let next = this.#mergedInto.get(at); next !== undefined; next = this.#mergedInto.get(at)) {
      at = next;
    }
    if (at !== storyId) this.#mergedInto.set(storyId, at);
    return at;
  }
}
