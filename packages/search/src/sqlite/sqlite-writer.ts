/** Writes to one index file. */
import type { DatabaseSync } from "node:sqlite";
import { formKeys } from "../forms/index.ts";
import {
  type Batch,
  facetValues,
  freeRow,
  type IndexedDocument,
  SearchIndexError,
  type TokenColumns,
  tokenColumns,
  wantedRow,
} from "../index/index.ts";
import { packId } from "./ids.ts";
import { everyArticle } from "./schema.ts";

/** Words of a language whose keys are known to stand in the file. Emptied when full. */
const maxKnownWords = 500_000;

export class SqliteWriter {
  readonly #database: DatabaseSync;
  readonly #sql: ReturnType<typeof statementsOf>;
  /** By language. */
  #known = new Map<string | null, Set<string>>();
  readonly #labels = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = statementsOf(database);
  }

  /** Makes the changes of a batch in one transaction. */
  apply({ put, remove }: Batch): void {
    this.#database.exec("begin immediate");
    try {
      for (const { id, revision } of remove) this.#remove(id, revision);
      const documents = newestOfEach(put).filter((document) => this.#makeWay(document));
      // Rows ascend inside a transaction: in any other order FTS5 makes many small segments.
      const wanted = documents.map((document) => ({
        document,
        row: wantedRow(document.id, document.publishedAt),
      }));
      const taken = new Set<number>();
      const placed = wanted.map(({ document, row }) => {
        const free = freeRow(row, (at) => taken.has(at) || this.#sql.at.get(at) !== undefined);
        if (free === null)
          throw new SearchIndexError(
            "search.full-day",
            `index: no row is free on the day of ${document.id}`,
          );
        taken.add(free);
        return { document, row: free };
      });
      for (const { document, row } of placed.toSorted((a, b) => a.row - b.row))
        this.#insert(row, document);
      this.#database.exec("commit");
    } catch (error) {
      this.#database.exec("rollback");
      this.#known.clear(); // what was noted in this batch is not in the file
      this.#labels.clear();
      throw error;
    }
  }

  #remove(id: string, revision: number): void {
    if (revision < this.#knownRevision(id)) return;
    this.#drop(id);
    this.#sql.gone.run(packId(id), revision);
  }

  /** Drops what stands for the article now; `false` where that is as new. */
  #makeWay({ id, revision }: IndexedDocument): boolean {
    if (revision <= this.#knownRevision(id)) return false;
    this.#drop(id);
    this.#sql.returned.run(packId(id));
    return true;
  }

  #knownRevision(id: string): number {
    const bytes = packId(id);
    const known = this.#sql.revision.get(bytes) ?? this.#sql.goneAt.get(bytes);
    return Number(known?.revision ?? -1);
  }

  #drop(id: string): void {
    const found = this.#sql.rowOf.get(packId(id));
    if (!found) return;
    this.#sql.dropWords.run(Number(found.row));
    this.#sql.dropDocument.run(Number(found.row));
  }

  #insert(row: number, document: IndexedDocument): void {
    const columns = tokenColumns(document);
    const { body, labels, names, title } = columns;
    this.#sql.words.run(
      row,
      title.join(" "),
      body.join(" "),
      names.join(" "),
      [everyArticle, ...labels].join(" "),
    );
    this.#noteForms(columns, document.language);
    const facets = facetValues(document);
    const one = (field: keyof typeof facets) => this.#label(field, facets[field][0]);
    const collections = facets.collection.map((value) => this.#label("collection", value));
    this.#sql.document.run(
      row,
      packId(document.id),
      document.storyId === document.id ? null : packId(document.storyId),
      document.revision,
      document.copies,
      document.isRepresentative ? 1 : 0,
      one("publisher"),
      one("lang"),
      one("agency"),
      one("type"),
      collections[0] ?? null,
      collections.length > 1 ? collections.join() : null,
    );
  }

  #noteForms({ body, names, title }: TokenColumns, language: string | null): void {
    const languages = language === null ? [] : [language];
    const known = this.#known.get(language) ?? new Set();
    this.#known.set(language, known);
    for (const words of [title, body, names]) {
      for (const word of words) {
        if (known.has(word)) continue;
        if (known.size >= maxKnownWords) known.clear();
        known.add(word);
        for (const key of formKeys(word, languages)) this.#sql.form.run(key, word);
      }
    }
  }

  #label(field: string, value: string | undefined): number | null {
    if (value === undefined) return null;
    const name = `${field} ${value}`;
    let number = this.#labels.get(name);
    if (number === undefined) {
      number = Number(this.#sql.label.get(field, value)?.n);
      this.#labels.set(name, number);
    }
    return number;
  }

  /** Forgets labels that were noted, since those without a document leave the file. */
  forget(): void {
    this.#labels.clear();
    this.#known.clear();
  }
}

/** Of two documents of one article, the newer. */
function newestOfEach(put: readonly IndexedDocument[]): IndexedDocument[] {
  const newest = new Map<string, IndexedDocument>();
  for (const document of put) {
    if (document.revision > (newest.get(document.id)?.revision ?? -1))
      newest.set(document.id, document);
  }
  return [...newest.values()];
}

function statementsOf(database: DatabaseSync) {
  const make = (sql: string) => database.prepare(sql);
  return {
    at: make("select 1 from doc where row = ?"),
    rowOf: make("select row from doc where id = ?"),
    revision: make("select revision from doc where id = ?"),
    goneAt: make("select revision from gone where id = ?"),
    gone: make("insert or replace into gone values (?, ?)"),
    returned: make("delete from gone where id = ?"),
    dropWords: make("delete from fts where rowid = ?"),
    dropDocument: make("delete from doc where row = ?"),
    words: make("insert into fts(rowid, title, body, names, labels) values (?, ?, ?, ?, ?)"),
    document: make("insert into doc values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    form: make("insert or ignore into form values (?, ?)"),
    label: make(
      "insert into label(field, value) values (?, ?) on conflict do update set value = excluded.value returning n",
    ),
  };
}
