/** Reads the published index of an edition, and follows it. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  countLayers,
  indexVersion,
  type Layer,
  layered,
  overviewLayers,
  searchLayers,
  singleLayer,
  statsOfLayers,
} from "../answer/index.ts";
import {
  type FacetsAsked,
  type IndexStats,
  type Overview,
  SearchIndexError,
  type SearchPage,
  type SearchReader,
  type SearchRequest,
} from "../index/index.ts";
import { SqliteIndex } from "../sqlite/index.ts";
import type { ObjectStore, PublicationPointer, PublishedFile, PublishedIndex } from "./ports.ts";
import { getFile } from "./published-file.ts";

export interface PublishedReaderOptions {
  edition: string;
  store: ObjectStore;
  pointer: PublicationPointer;
  /** Where files are kept; one reader a folder. */
  folder: string;
  /** Milliseconds of any clock that only goes forward. */
  now: () => number;
  /** How long a look at the pointer holds. */
  maxAgeMs?: number;
}

/** A look costs a read of one item: every 15 s is nothing, and nobody waits longer for news. */
const usualMaxAgeMs = 15_000;

interface Opened {
  published: PublishedIndex;
  base: SqliteIndex;
  delta: SqliteIndex | null;
  layers: Layer[];
}

export class PublishedReader implements SearchReader {
  readonly #options: PublishedReaderOptions;
  #opened: Opened | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | null = null;

  constructor(options: PublishedReaderOptions) {
    this.#options = options;
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    return searchLayers(await this.#layers(), request);
  }

  async count(query: string): Promise<number> {
    return countLayers(await this.#layers(), query);
  }

  async overview(query: string, asked: FacetsAsked = {}): Promise<Overview> {
    return overviewLayers(await this.#layers(), query, asked);
  }

  async stats(): Promise<IndexStats> {
    return statsOfLayers(await this.#layers());
  }

  /** Which publication is read now; `null` before the first question. */
  get published(): PublishedIndex | null {
    return this.#opened?.published ?? null;
  }

  /** Looks at the pointer now, and opens what is new. */
  async refresh(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async close(): Promise<void> {
    await this.#looking?.catch(() => {});
    await closeParts(this.#opened, null);
    this.#opened = null;
  }

  /** Answers are put together without a pause, so what is read is never closed under them. */
  async #layers(): Promise<readonly Layer[]> {
    const { maxAgeMs = usualMaxAgeMs, now } = this.#options;
    if (this.#opened === null || now() - this.#lookedAt >= maxAgeMs) await this.refresh();
    if (this.#opened === null)
      throw new SearchIndexError("search.none", "index: none is published yet");
    return this.#opened.layers;
  }

  async #look(): Promise<void> {
    const { edition, now, pointer } = this.#options;
    for (let tries = 0; tries < maxTries; tries += 1) {
      const published = await pointer.read(edition);
      const isNew = published !== null && !isSame(published, this.#opened?.published ?? null);
      if (!isNew || (await this.#open(published))) {
        this.#lookedAt = now();
        return;
      }
    }
    throw new SearchIndexError(
      "search.missing",
      `index: files of ${edition} are named and not there`,
    );
  }

  /** Opens a publication in place of the one before; `false` where a file of it is gone already. */
  async #open(published: PublishedIndex): Promise<boolean> {
    if (published.indexVersion !== indexVersion) {
      const message = `index: published with ${published.indexVersion}, expected ${indexVersion}`;
      throw new SearchIndexError("search.version", message);
    }
    const before = this.#opened;
    const base = await this.#part(
      published.base,
      before?.base ?? null,
      before?.published.base ?? null,
    );
    if (base === null) return false;
    const { delta: file } = published;
    const delta =
      file && (await this.#part(file, before?.delta ?? null, before?.published.delta ?? null));
    if (file !== null && delta === null) {
      if (base !== before?.base) await base.close();
      return false;
    }
    const layers = delta ? layered(base.segment, delta.segment) : singleLayer(base.segment);
    this.#opened = { published, base, delta, layers };
    await closeParts(before, this.#opened);
    await this.#clean(before, this.#opened);
    return true;
  }

  /** An open part is kept, a file that is there is opened, another is fetched first. */
  async #part(
    file: PublishedFile,
    open: SqliteIndex | null,
    openFile: PublishedFile | null,
  ): Promise<SqliteIndex | null> {
    if (open && openFile?.key === file.key) return open;
    const path = this.#pathOf(file);
    await mkdir(this.#options.folder, { recursive: true });
    if (!existsSync(path) && !(await getFile(this.#options.store, file, path))) return null;
    return SqliteIndex.open(path, { readOnly: true });
  }

  #pathOf({ key, sha256 }: PublishedFile): string {
    const name = createHash("sha256").update(`${key}\n${sha256}`).digest("hex").slice(0, 32);
    return join(this.#options.folder, `${name}.sqlite`);
  }

  async #clean(before: Opened | null, after: Opened): Promise<void> {
    const kept = filesOf(after.published).map((file) => this.#pathOf(file));
    for (const file of before ? filesOf(before.published) : []) {
      const path = this.#pathOf(file);
      if (!kept.includes(path)) await rm(path, { force: true });
    }
  }
}

/** A file may be replaced between the look and the fetch, hardly ever three times. */
const maxTries = 3;

/** Versions begin anew in a table that was made anew; the names of files never do. */
function isSame(one: PublishedIndex, other: PublishedIndex | null): boolean {
  return one.version === other?.version && one.base.key === other.base.key;
}

function filesOf({ base, delta }: PublishedIndex): PublishedFile[] {
  return delta === null ? [base] : [base, delta];
}

async function closeParts(before: Opened | null, after: Opened | null): Promise<void> {
  if (before && before.base !== after?.base) await before.base.close();
  if (before?.delta && before.delta !== after?.delta) await before.delta.close();
}
