/** Search in one SQLite file: FTS5 over our own tokens. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  countLayers,
  indexVersion,
  overviewLayers,
  searchLayers,
  singleLayer,
  statsOfLayers,
} from "../answer/index.ts";
import {
  type Batch,
  type FacetsAsked,
  type IndexStats,
  type Overview,
  type SearchIndex,
  SearchIndexError,
  type SearchPage,
  type SearchRequest,
} from "../index/index.ts";
import { readingPragmas, schema, scratchPragmas, writingPragmas } from "./schema.ts";
import { SqliteSegment } from "./sqlite-segment.ts";
import { SqliteWriter } from "./sqlite-writer.ts";

/** Documents in a hundred that hold a word, for it to be counted as common. */
const commonShare = 100;

export interface OpenOptions {
  /** A published file is read only; it may lie on a disk that nobody can write to. */
  readOnly?: boolean;
  /** A file of one run, thrown away if that dies: writing it waits for no disk. */
  isScratch?: boolean;
}

export class SqliteIndex implements SearchIndex {
  readonly segment: SqliteSegment;
  readonly #database: DatabaseSync;
  readonly #writer: SqliteWriter | null;

  private constructor(database: DatabaseSync, isReadOnly: boolean) {
    this.#database = database;
    this.segment = new SqliteSegment(database);
    this.#writer = isReadOnly ? null : new SqliteWriter(database);
  }

  /**
   * Opens the index in a file, or makes one; ":memory:" is one that lives in memory. Throws
   * `search.version` for one whose words were cut otherwise: it is to be built anew.
   */
  static open(
    path: string,
    { readOnly = false, isScratch = false }: OpenOptions = {},
  ): SqliteIndex {
    const database = new DatabaseSync(path, { readOnly });
    try {
      if (!readOnly) prepare(database, isScratch ? scratchPragmas : writingPragmas);
      database.exec(readOnly ? readingPragmas : "");
      const version = database.prepare("select value from meta where key = 'version'").get();
      if (version?.value !== indexVersion) {
        const message = `index: made with ${version?.value}, expected ${indexVersion}: build it anew`;
        throw new SearchIndexError("search.version", message);
      }
      return new SqliteIndex(database, readOnly);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Opens a snapshot in a new file. */
  static openBytes(bytes: Uint8Array, path: string, options: OpenOptions = {}): SqliteIndex {
    writeFileSync(path, bytes);
    return SqliteIndex.open(path, options);
  }

  async apply(batch: Batch): Promise<void> {
    this.#write().apply(batch);
    this.segment.forget();
  }

  async optimize(): Promise<void> {
    const writer = this.#write();
    const documents = this.segment.documentCount();
    this.#database.exec(`
      begin immediate;
      insert into fts(fts) values ('optimize');
      create virtual table temp.vocabulary using fts5vocab(main, fts, row);
      create table temp.word as select term, doc from temp.vocabulary where instr(term, ':') = 0;
      create unique index temp.word_term on word(term);
      delete from main.form where term not in (select term from temp.word);
      delete from main.common;
      insert into main.common select term, doc from temp.word where doc * ${commonShare} > ${documents};
      delete from main.label where n not in (
        select publisher from doc where publisher is not null union select lang from doc where lang is not null
        union select agency from doc where agency is not null union select type from doc where type is not null
        union select collection from doc where collection is not null
        union select j.value from doc, json_each('[' || doc.collections || ']') j where doc.collections is not null
      );
      drop table temp.word;
      drop table temp.vocabulary;
      commit;
      vacuum;
    `);
    writer.forget();
    this.segment.forget();
  }

  async snapshot(): Promise<Uint8Array> {
    const folder = mkdtempSync(join(tmpdir(), "winnow-index-"));
    try {
      this.snapshotTo(join(folder, "index"));
      return readFileSync(join(folder, "index"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** Writes the whole index into a new file. */
  snapshotTo(path: string): void {
    this.#database.prepare("vacuum into ?").run(path);
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    return searchLayers(singleLayer(this.segment), request);
  }

  async count(query: string): Promise<number> {
    return countLayers(singleLayer(this.segment), query);
  }

  async overview(query: string, asked: FacetsAsked = {}): Promise<Overview> {
    return overviewLayers(singleLayer(this.segment), query, asked);
  }

  async stats(): Promise<IndexStats> {
    return statsOfLayers(singleLayer(this.segment));
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #write(): SqliteWriter {
    if (!this.#writer)
      throw new SearchIndexError("search.read-only", "index: opened to be read only");
    return this.#writer;
  }
}

/** Makes the tables of a new file. A file that is not ours has others, and is refused by its version. */
function prepare(database: DatabaseSync, pragmas: string): void {
  database.exec(pragmas);
  const known = database.prepare("select count(*) as n from sqlite_master").get();
  if (known?.n !== 0) return;
  database.exec("begin immediate");
  database.exec(schema);
  database.prepare("insert into meta values ('version', ?)").run(indexVersion);
  database.exec("commit");
}
