/** Search in an index of an OpenSearch server. */
import { z } from "zod";
import {
  indexVersion,
  limitOf,
  makePlan,
  type PlannedQuery,
  rankedEnd,
  readRowCursor,
  readShownCursor,
  rowCursor,
  smallerQueries,
} from "../answer/index.ts";
import type {
  Batch,
  FacetsAsked,
  IndexStats,
  NearMiss,
  Overview,
  SearchIndex,
  SearchPage,
  SearchRequest,
  Vocabulary,
} from "../index/index.ts";
import { canonicalQuery, type Notice, parseQuery, type Query } from "../query/index.ts";
import { type Engine, fault } from "./engine.ts";
import { madeWith, mappings, settings } from "./mapping.ts";
import { matching } from "./match.ts";
import { writesOf } from "./names.ts";
import { overviewOf } from "./overview.ts";
import { type EnginePage, newestPage, relevantPage } from "./pages.ts";
import { type Place, readPlace, writePlace } from "./place.ts";
import { Searches } from "./searches.ts";
import { readAll, writeLines } from "./snapshot.ts";
import { vocabularyOf } from "./words-known.ts";
import { Writer, type WriterOptions } from "./writer.ts";

const Mapping = z.record(
  z.string(),
  z.object({
    mappings: z.object({ _meta: z.object({ madeWith: z.string() }).optional() }),
  }),
);

export interface CreateOptions extends WriterOptions {
  /** Copies of every document on other servers. */
  replicas?: number;
}

export class OpenSearchIndex implements SearchIndex {
  /** Of the index itself. */
  readonly name: string;
  readonly #engine: Engine;
  readonly #searches: Searches;
  readonly #writer: Writer;

  /** `readAs`: the index, or an alias, under which another may come to stand. */
  private constructor(engine: Engine, name: string, readAs: string, options: WriterOptions) {
    this.name = name;
    this.#engine = engine;
    this.#searches = new Searches(engine, readAs);
    this.#writer = new Writer(engine, name, options);
  }

  /** Makes an empty index. */
  static async create(
    engine: Engine,
    name: string,
    { replicas = 0, ...options }: CreateOptions = {},
  ): Promise<OpenSearchIndex> {
    const aliases = { [writesOf(name)]: {} };
    await engine.ask("PUT", name, { settings: settings(replicas), mappings, aliases });
    return new OpenSearchIndex(engine, name, name, options);
  }

  /**
   * Opens an index by its name or an alias; `null` where there is none. Throws `search.version` for
   * one whose words were cut otherwise: it is to be built anew.
   */
  static async open(
    engine: Engine,
    name: string,
    options: WriterOptions = {},
  ): Promise<OpenSearchIndex | null> {
    const answer = await engine.ask("GET", `${name}/_mapping`);
    if (answer === null) return null;
    const [[own, index] = [name, null]] = Object.entries(Mapping.parse(answer));
    const made = index?.mappings._meta?.madeWith;
    if (made === madeWith) return new OpenSearchIndex(engine, own, name, options);
    throw fault("version", `${name} was made with ${made}, expected ${madeWith}: build it anew`);
  }

  /** Takes a snapshot of another index into this one, which is empty. */
  async restore(snapshot: Uint8Array): Promise<void> {
    await writeLines(this.#engine, this.name, snapshot);
    await this.#writer.refresh();
  }

  /**
   * Writes what a batch changes. The server knows no transactions: a batch is made whole before
   * anything is sent, and one that fails on the way throws and is to be sent again, which is safe.
   */
  apply(batch: Batch): Promise<void> {
    return this.#writer.apply(batch);
  }

  async optimize(): Promise<void> {
    await this.giveUpBytes();
  }

  /** The same, and gives how many removed documents the server still has; `null` while it is at it. */
  giveUpBytes(): Promise<number | null> {
    return this.#writer.optimize(this.#searches);
  }

  /** The whole index, read document by document: for small ones. The server has snapshots of its own. */
  snapshot(): Promise<Uint8Array> {
    return readAll(this.#engine, this.name);
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const query = parseQuery(request.query);
    const canonical = canonicalQuery(query);
    const known = await vocabularyOf(query, this.#searches);
    const { forms, notices, plan } = planned(query, known);
    const page = await this.#page(request, canonical, plan);
    return {
      query: canonical,
      hits: page.found.map(({ document, score }) => ({ ...document, score })),
      total: page.total,
      next: page.next,
      forms,
      notices: [...query.notices, ...notices, ...page.notices],
      nearMisses: page.total === 0 ? await this.#nearMisses(query, known) : [],
    };
  }

  async count(text: string): Promise<number> {
    return this.#searches.count(matching(await this.#plan(parseQuery(text))));
  }

  async overview(text: string, asked: FacetsAsked = {}): Promise<Overview> {
    const query = parseQuery(text);
    return overviewOf(this.#searches, await this.#plan(query), {
      ...asked,
      query: canonicalQuery(query),
    });
  }

  async stats(): Promise<IndexStats> {
    const [documents, removals] = await Promise.all(
      ["article", "gone"].map((kind) => this.#searches.count({ term: { kind } })),
    );
    return { documents: documents as number, removals: removals as number, version: indexVersion };
  }

  /** How many of these articles it holds. */
  async holds(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const filter = [{ term: { kind: "article" } }, { terms: { id: ids } }];
    return this.#searches.count({ bool: { filter } });
  }

  /** How far it follows its archive; `null` where nobody has said. */
  place(): Promise<Place | null> {
    return readPlace(this.#engine, this.name);
  }

  keepPlace(place: Place): Promise<void> {
    return writePlace(this.#engine, this.name, place);
  }

  /** Nothing is held open. */
  async close(): Promise<void> {}

  async #plan(query: Query): Promise<PlannedQuery["plan"]> {
    return planned(query, await vocabularyOf(query, this.#searches)).plan;
  }

  async #page(
    request: SearchRequest,
    canonical: string,
    plan: PlannedQuery["plan"],
  ): Promise<EnginePage & { next: string | null; notices: Notice[] }> {
    const asked = { limit: limitOf(request), isCollapsed: request.stories === "collapse" };
    if (request.order === "newest") {
      const after = readRowCursor(canonical, request);
      const page = await newestPage(this.#searches, plan, { ...asked, after });
      const last = page.hasMore ? page.found.at(-1) : undefined;
      const place = last && { row: last.row, id: last.document.id };
      return { ...page, next: place ? rowCursor(canonical, request, place) : null, notices: [] };
    }
    const shown = readShownCursor(canonical, request);
    const page = await relevantPage(this.#searches, plan, { ...asked, shown });
    const documents = page.found.map(({ document }) => document);
    return { ...page, ...rankedEnd(canonical, request, shown, documents, page.hasMore) };
  }

  async #nearMisses(query: Query, known: Vocabulary): Promise<NearMiss[]> {
    const tried = smallerQueries(query).map(async ({ at, query: smaller, without }) => {
      const count = await this.#searches.count(matching(planned(smaller, known).plan));
      return { without, at, count };
    });
    return (await Promise.all(tried)).filter(({ count }) => count > 0);
  }
}

/** The server can be stopped in the middle of a query, so no alternative is too common for it. */
function planned(query: Query, known: Vocabulary): PlannedQuery {
  return makePlan(query, [known], Number.POSITIVE_INFINITY);
}
