/** Writes to one index: articles, removals, and the words that have forms. */
import { z } from "zod";
import { formKeys } from "../forms/index.ts";
import {
  type Batch,
  type IndexedDocument,
  SearchIndexError,
  tokenColumns,
} from "../index/index.ts";
import { deleteAll, writeAll } from "./bulk.ts";
import type { Engine } from "./engine.ts";
import type { Searches } from "./searches.ts";
import { eachForm } from "./snapshot.ts";
import { formId, type Stored, storedArticle, storedForm, storedRemoval } from "./stored.ts";
import { holders } from "./words-known.ts";

export interface WriterOptions {
  /**
   * Remembers the words it has written, for an index that nobody else writes: each is sent once.
   * Elsewhere another process may have given them up meanwhile.
   */
  isAlone?: boolean;
}

/** Of all copies of an index. */
const Stats = z.object({
  _all: z.object({ total: z.object({ docs: z.object({ deleted: z.number() }) }) }),
});

/** Faults of a request that was not over in time. */
const takesLonger: ReadonlySet<string> = new Set(["search.timeout", "search.unreachable"]);

/** Forms whose words are looked for together. */
const formsAtOnce = 2000;

export class Writer {
  readonly #engine: Engine;
  readonly #name: string;
  readonly #isAlone: boolean;
  readonly #known = new Set<string>();

  constructor(engine: Engine, name: string, { isAlone = false }: WriterOptions) {
    this.#engine = engine;
    this.#name = name;
    this.#isAlone = isAlone;
  }

  async apply({ put, remove }: Batch): Promise<void> {
    // All is made before anything is sent: a document that is none stops the whole batch.
    const articles = [...remove.map(storedRemoval), ...put.map(storedArticle)];
    if (!this.#isAlone) this.#known.clear();
    const forms = put.flatMap((document) => this.#formsOf(document));
    // Articles first: whoever gives up words looks for them once more when they are gone.
    await writeAll(this.#engine, this.#name, articles);
    await writeAll(this.#engine, this.#name, forms);
    await this.refresh();
  }

  /** Lets searches find what was written. */
  async refresh(): Promise<void> {
    await this.#engine.ask("POST", `${this.#name}/_refresh`);
  }

  /**
   * Gives up words that no article has any more, then the bytes of all that was removed. Gives how many
   * removed documents are left, since a server keeps them for half a minute, for a copy of the index
   * that may ask; `null` where it takes longer than one request: it goes on with it, and may be asked again.
   */
  async optimize(searches: Searches): Promise<number | null> {
    this.#known.clear();
    const given: { key: string; term: string }[] = [];
    for await (const forms of eachForm(this.#engine, this.#name, formsAtOnce)) {
      const counts = await holders([...new Set(forms.map(({ term }) => term))], searches);
      given.push(...forms.filter(({ term }) => counts.get(term) === 0));
    }
    const ids = given.map(({ key, term }) => formId(key, term));
    await deleteAll(this.#engine, this.#name, ids);
    await this.refresh();
    const back = await holders([...new Set(given.map(({ term }) => term))], searches);
    const returned = given.filter(({ term }) => back.get(term) !== 0);
    const stored = returned.map(({ key, term }) => storedForm(key, term));
    await writeAll(this.#engine, this.#name, stored);
    await this.#engine.ask("POST", `${this.#name}/_flush`);
    try {
      await this.#engine.ask("POST", `${this.#name}/_forcemerge?only_expunge_deletes=true`);
    } catch (error) {
      if (error instanceof SearchIndexError && takesLonger.has(error.code)) return null;
      throw error;
    }
    await this.refresh();
    const stats = Stats.parse(await this.#engine.ask("GET", `${this.#name}/_stats/docs`));
    return stats._all.total.docs.deleted;
  }

  #formsOf(document: IndexedDocument): Stored[] {
    const { body, names, title } = tokenColumns(document);
    const { language } = document;
    const forms: Stored[] = [];
    for (const word of new Set([...title, ...body, ...names])) {
      const name = `${language} ${word}`;
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      for (const key of formKeys(word, language === null ? [] : [language]))
        forms.push(storedForm(key, word));
    }
    return forms;
  }
}
