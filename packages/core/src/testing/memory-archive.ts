/** The archive's ports in memory: for tests of protocols by the thousand, and for measurements. */

import { publisherDomainOf } from "../catalogue/collapse-stories.ts";
import type {
  ArticleLists,
  Articles,
  HeadAdditions,
  ListedArticle,
  ListRange,
} from "../ports/articles.ts";
import type { Change, Changes } from "../ports/changes.ts";
import { type Claimants, type Claims, type MeetingPoint, maxClaimants } from "../ports/claims.ts";
import type { Outcomes } from "../ports/outcomes.ts";
import type { Sightings } from "../ports/sightings.ts";
import type { Versions } from "../ports/versions.ts";
import type { ArticleNode, Head } from "../records/head.ts";
import type { Outcome } from "../records/outcome.ts";
import type { Sighting } from "../records/sighting.ts";
import { rankOfSighting, sortKeyOf } from "../records/sort-key.ts";
import type { Version } from "../records/version.ts";

export class MemoryOutcomes implements Outcomes {
  readonly #outcomes = new Map<string, Outcome>();
  readonly #uploads = new Set<string>();

  async outcomeOf(dropKey: string, captureId: string): Promise<Outcome | null> {
    return this.#outcomes.get(`${dropKey}\n${captureId}`) ?? null;
  }

  async record(outcome: Outcome): Promise<Outcome> {
    const key = `${outcome.key}\n${outcome.captureId}`;
    if (outcome.at === null) this.#uploads.add(`${outcome.key}\n${outcome.etag}`);
    const standing = this.#outcomes.get(key) ?? outcome;
    this.#outcomes.set(key, standing);
    return standing;
  }

  async ofDrop(dropKey: string): Promise<Outcome[]> {
    return [...this.#outcomes.values()]
      .filter(({ key }) => key === dropKey)
      .sort((a, b) => (a.captureId < b.captureId ? -1 : 1));
  }

  async settleContainer(dropKey: string, etag: string): Promise<void> {
    this.#uploads.add(`${dropKey}\n${etag}`);
  }

  async isSettled(dropKey: string, etag: string): Promise<boolean> {
    return this.#uploads.has(`${dropKey}\n${etag}`);
  }
}

export class MemoryClaims implements Claims {
  readonly #points = new Map<string, { ids: Set<string>; isFull: boolean }>();

  async claim(point: MeetingPoint, ownId: string): Promise<Claimants> {
    const name = JSON.stringify(point);
    const standing = this.#points.get(name) ?? { ids: new Set(), isFull: false };
    this.#points.set(name, standing);
    if (!standing.ids.has(ownId)) {
      if (standing.ids.size < maxClaimants) standing.ids.add(ownId);
      else standing.isFull = true;
    }
    return this.claimants(point);
  }

  async claimants(point: MeetingPoint): Promise<Claimants> {
    const { ids = new Set<string>(), isFull = false } =
      this.#points.get(JSON.stringify(point)) ?? {};
    return { ids: [...ids].sort(), isFull };
  }
}

export class MemoryVersions implements Versions {
  readonly #versions = new Map<string, Map<string, Version>>();

  async rankOf(ownId: string, textHash: string): Promise<string | null> {
    const version = this.#versions.get(ownId)?.get(textHash);
    return version ? rankOfSighting(version.first) : null;
  }

  async put(ownId: string, version: Version): Promise<boolean> {
    const texts = this.#versions.get(ownId) ?? new Map<string, Version>();
    this.#versions.set(ownId, texts);
    const standing = texts.get(version.textHash);
    if (standing && rankOfSighting(standing.first) < rankOfSighting(version.first)) return false;
    texts.set(version.textHash, structuredClone(version));
    return true;
  }

  async get(ownId: string, textHash: string): Promise<Version | null> {
    return this.#versions.get(ownId)?.get(textHash) ?? null;
  }

  async getMany(places: readonly { ownId: string; textHash: string }[]) {
    return Promise.all(places.map(({ ownId, textHash }) => this.get(ownId, textHash)));
  }

  async all(ownId: string): Promise<Version[]> {
    const texts = [...(this.#versions.get(ownId)?.values() ?? [])];
    return texts.sort((a, b) => (a.textHash < b.textHash ? -1 : 1));
  }
}

export class MemorySightings implements Sightings {
  readonly #sightings = new Map<string, Map<string, Sighting>>();

  async put(ownId: string, sighting: Sighting): Promise<void> {
    const seen = this.#sightings.get(ownId) ?? new Map<string, Sighting>();
    this.#sightings.set(ownId, seen.set(rankOfSighting(sighting), structuredClone(sighting)));
  }

  async *newest(ownId: string): AsyncIterable<Sighting> {
    const seen = [...(this.#sightings.get(ownId) ?? [])];
    for (const [, sighting] of seen.sort(([a], [b]) => (a < b ? 1 : -1))) yield sighting;
  }
}

/** Nodes, heads, lists and announced changes, which one item holds. */
export class MemoryArticles implements Articles, ArticleLists, Changes {
  readonly #nodes = new Map<string, ArticleNode>();
  readonly #changedAt = new Map<string, string>();

  async node(id: string): Promise<ArticleNode | null> {
    const node = this.#nodes.get(id);
    return node ? structuredClone(node) : null;
  }

  async nodes(ids: readonly string[]): Promise<ArticleNode[]> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.node(id)));
    return found.filter((node) => node !== null);
  }

  async merge(loser: string, winner: string, now: Date): Promise<ArticleNode> {
    const node = this.#nodeOf(loser);
    node.mergedInto ??= winner;
    this.#changedAt.set(loser, now.toISOString());
    return this.addMembers(loser, [loser]);
  }

  async addMembers(id: string, members: readonly string[]): Promise<ArticleNode> {
    const node = this.#nodeOf(id);
    node.members = sorted([...node.members, ...members]);
    return structuredClone(node);
  }

  async writeHead(
    id: string,
    head: Head,
    { collections, texts }: HeadAdditions,
    expectedBasis: string | null,
    now: Date,
  ): Promise<boolean> {
    const node = this.#nodeOf(id);
    if (node.mergedInto !== null || (node.head?.basis ?? null) !== expectedBasis) return false;
    node.head = structuredClone(head);
    node.collections = sorted([...node.collections, ...collections]);
    node.texts = sorted([...node.texts, ...texts]);
    this.#changedAt.set(id, now.toISOString());
    return true;
  }

  async rows(range: ListRange): Promise<ListedArticle[]> {
    const { publisher, collection, low, high, before, count } = range;
    return [...this.#nodes.values()]
      .flatMap((node) => listedOf(node))
      .filter(
        ({ sortKey, summary }) =>
          sortKey >= low &&
          sortKey <= high &&
          (before === null || sortKey < before) &&
          (publisher === undefined || publisherDomainOf(summary) === publisher) &&
          (collection === undefined || summary.collections.includes(collection)),
      )
      .sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
      .slice(0, count);
  }

  async announce(id: string, at: Date): Promise<void> {
    this.#changedAt.set(id, at.toISOString());
  }

  async *between(from: Date, to: Date): AsyncIterable<Change> {
    const [first, last] = [from.toISOString(), to.toISOString()];
    const changes = [...this.#changedAt].map(([id, at]) => ({ id, at }));
    const inTime = changes.filter(({ at }) => at >= first && at <= last);
    yield* inTime.sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
  }

  #nodeOf(id: string): ArticleNode {
    const nothing = { members: [], mergedInto: null, head: null, collections: [], texts: [] };
    const node = this.#nodes.get(id) ?? { id, ...nothing };
    this.#nodes.set(id, node);
    return node;
  }
}

function listedOf({ id, head, mergedInto, collections }: ArticleNode): ListedArticle[] {
  if (head === null || mergedInto !== null) return [];
  const summary = { ...head.summary, id, collections, copies: 0 };
  return [{ sortKey: sortKeyOf(summary.publishedAt, id), summary }];
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
