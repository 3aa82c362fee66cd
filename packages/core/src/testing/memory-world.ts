/** A whole archive in memory: pages are dropped, filed by the real pipeline, and read back. */
import { createCatalogue } from "../catalogue/catalogue.ts";
import { createPipeline, type Pipeline } from "../pipeline/extract.ts";
import { type CapturePorts, ingestBytes } from "../pipeline/ingest.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Drop } from "../records/capture.ts";
import { collectionOf } from "../records/drop-key.ts";
import { sha256 } from "../records/ids.ts";

import type { MemberFacts, Relation } from "../records/story.ts";
import {
  MemoryArticles,
  MemoryClaims,
  MemoryOutcomes,
  MemorySightings,
  MemoryVersions,
} from "./memory-archive.ts";
import { MemoryProfiles } from "./memory-profiles.ts";
import { MemoryStories } from "./memory-stories.ts";
import { MemoryTombstones } from "./memory-tombstones.ts";
import { VersionIndex } from "./version-index.ts";

/** A page to drop, with what its dropper says of it. */
export interface MemoryPage {
  key: string;
  body: string;
  url?: string;
  /** ISO 8601 instant or day. */
  capturedAt?: string;
  droppedAt?: string;
}

export interface MemoryWorld {
  ports: CapturePorts & { articles: MemoryArticles; tombstones: MemoryTombstones };
  catalogue: Catalogue;
  ingest(page: MemoryPage, ports?: CapturePorts): Promise<void>;
}

/** The drop that such a page makes. */
export function memoryDropOf({ key, body, url, capturedAt, droppedAt }: MemoryPage): Drop {
  return {
    key,
    collection: collectionOf(key),
    etag: sha256(body).slice(0, 32),
    droppedAt: droppedAt ?? "2026-01-01T00:00:00.000Z",
    sizeBytes: body.length,
    url: url ?? null,
    capturedAt: capturedAt === undefined ? null : new Date(capturedAt).toISOString(),
    ...{ contentType: null, http: null, given: null, notes: [] },
  };
}

/** Opens an empty archive in memory. */
export function openMemoryWorld(pipeline: Pipeline = createPipeline()): MemoryWorld {
  const articles = new MemoryArticles();
  const versions = new MemoryVersions();
  const sightings = new MemorySightings();
  const outcomes = new MemoryOutcomes();
  const claims = new MemoryClaims();
  const profiles = new MemoryProfiles();
  const stories = new HeadStories(articles);
  const relations = new MemoryRelations();
  const tombstones = new MemoryTombstones();
  const shared = { articles, versions, sightings, outcomes, claims, stories, profiles };
  const ports = {
    ...shared,
    tombstones,
    pipeline,
    changes: articles,
    storyPorts: { index: new VersionIndex(versions, stories), stories, relations },
    rawStore: { put: async () => ({ key: "raw/1" }) },
    clock: { now: () => new Date("2026-01-01T00:00:00Z") },
  };
  return {
    ports,
    catalogue: createCatalogue({ ...shared, lists: articles, relations, tombstones }),
    async ingest(page, through = ports) {
      await ingestBytes(through, memoryDropOf(page), new TextEncoder().encode(page.body));
    },
  };
}

/** Stories whose members' facts are those of the heads. */
class HeadStories extends MemoryStories {
  readonly #articles: MemoryArticles;

  constructor(articles: MemoryArticles) {
    super();
    this.#articles = articles;
  }

  override async facts(ids: readonly string[]): Promise<MemberFacts[]> {
    const nodes = await this.#articles.nodes(ids);
    return nodes.flatMap(({ id, head, mergedInto }) => {
      if (head === null || mergedInto !== null) return [];
      const { title, url, publisher, publishedAt, wordCount } = head.summary;
      return [
        { articleId: id, title, url, publisher, agency: head.agency, publishedAt, wordCount },
      ];
    });
  }
}

class MemoryRelations {
  readonly #relations: Relation[] = [];

  async record(relation: Relation): Promise<void> {
    this.#relations.push(relation);
  }

  async of(id: string): Promise<Relation[]> {
    return this.#relations.filter(({ from }) => from === id);
  }
}
