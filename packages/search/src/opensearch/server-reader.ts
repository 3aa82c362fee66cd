/** Reads the index of an edition under its alias, whichever index stands there. */
import type {
  FacetsAsked,
  IndexStats,
  Overview,
  SearchPage,
  SearchReader,
  SearchRequest,
} from "../index/index.ts";
import { type Engine, fault } from "./engine.ts";
import { aliasOf } from "./names.ts";
import { OpenSearchIndex } from "./opensearch-index.ts";

export class ServerReader implements SearchReader {
  readonly #engine: Engine;
  readonly #edition: string;
  #opened: OpenSearchIndex | null = null;

  constructor(engine: Engine, edition: string) {
    this.#engine = engine;
    this.#edition = edition;
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    return (await this.#index()).search(request);
  }

  async count(query: string): Promise<number> {
    return (await this.#index()).count(query);
  }

  async overview(query: string, asked: FacetsAsked = {}): Promise<Overview> {
    return (await this.#index()).overview(query, asked);
  }

  async stats(): Promise<IndexStats> {
    return (await this.#index()).stats();
  }

  async close(): Promise<void> {
    this.#opened = null;
  }

  /** Throws `search.none` until an index is published, and `search.version` for one of other words. */
  async #index(): Promise<OpenSearchIndex> {
    this.#opened ??= await OpenSearchIndex.open(this.#engine, aliasOf(this.#edition));
    if (this.#opened === null) throw fault("none", `no index of ${this.#edition} is published yet`);
    return this.#opened;
  }
}
