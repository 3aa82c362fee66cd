/** Documents in memory, looked through one by one: for tests, and for archives of a few hundred. */
import { formKeys } from "../forms/index.ts";
import {
  type FacetColumn,
  type FacetField,
  facetFields,
  numbered,
  type Plan,
  type RankedRow,
  SearchIndexError,
  type Segment,
  type SegmentColumns,
  type StoredDocument,
  type TokenColumns,
} from "../index/index.ts";
import { meets, occurrences, rankedPhrases } from "./memory-match.ts";

/** A document without its text. */
export interface MemoryDocument extends StoredDocument {
  row: number;
  revision: number;
  language: string | null;
  columns: TokenColumns;
  facets: Record<FacetField, readonly string[]>;
}

/** BM25 as FTS5 computes it. */
const saturation = 1.2;
const lengthShare = 0.75;
const leastWeight = 1e-6;

export class MemorySegment implements Segment {
  documents: ReadonlyMap<string, MemoryDocument> = new Map();
  gone: ReadonlyMap<string, number> = new Map();

  ranked(plan: Plan, limit: number): RankedRow[] {
    const phrases = rankedPhrases(plan.node);
    const all = [...this.documents.values()];
    const mean = all.reduce((sum, one) => sum + lengthOf(one), 0) / Math.max(1, all.length);
    const weights = phrases.map((phrase) => {
      const holders = all.filter(({ columns }) => occurrences(columns, phrase) > 0).length;
      return Math.max(leastWeight, Math.log((all.length - holders + 0.5) / (holders + 0.5)));
    });
    return this.#matching(plan)
      .map((document) => {
        const norm = saturation * (1 - lengthShare + (lengthShare * lengthOf(document)) / mean);
        const scores = phrases.map((phrase, at) => {
          const often = occurrences(document.columns, phrase);
          return ((weights[at] as number) * often * (saturation + 1)) / (often + norm);
        });
        return { row: document.row, score: scores.reduce((sum, score) => sum + score, 0) };
      })
      .sort((a, b) => b.score - a.score || b.row - a.row)
      .slice(0, limit);
  }

  rows(plan: Plan): readonly number[] {
    return this.#matching(plan)
      .map(({ row }) => row)
      .sort((a, b) => a - b);
  }

  count(plan: Plan): number {
    return this.#matching(plan).length;
  }

  columns(): SegmentColumns {
    const sorted = [...this.documents.values()].sort((a, b) => a.row - b.row);
    const facets = Object.fromEntries(
      facetFields.map((field) => [field, facetColumn(sorted.map((one) => one.facets[field]))]),
    ) as Record<FacetField, FacetColumn>;
    return {
      rows: Float64Array.from(sorted, ({ row }) => row),
      stories: numbered(sorted.map(({ storyId }) => storyId)),
      facets,
    };
  }

  storyAt(row: number): string {
    return this.documentAt(row).storyId;
  }

  documentAt(row: number): StoredDocument {
    for (const { copies, id, isRepresentative, row: at, storyId } of this.documents.values()) {
      if (at === row) return { id, storyId, copies, isRepresentative };
    }
    throw new SearchIndexError("search.row", `index: no document stands at row ${row}`);
  }

  rowOf(id: string): number | null {
    return this.documents.get(id)?.row ?? null;
  }

  formsOf(keys: readonly string[]): string[] {
    const forms = new Set<string>();
    for (const { columns, language } of this.documents.values()) {
      for (const word of [...columns.title, ...columns.body, ...columns.names]) {
        const own = formKeys(word, language === null ? [] : [language]);
        if (own.some((key) => keys.includes(key))) forms.add(word);
      }
    }
    return [...forms];
  }

  /** Nothing is common to what is looked through as a whole. */
  commonness(): number {
    return 0;
  }

  ids(): Iterable<string> {
    return [...this.documents.keys(), ...this.gone.keys()];
  }

  documentCount(): number {
    return this.documents.size;
  }

  removalCount(): number {
    return this.gone.size;
  }

  #matching({ node, rows: [from, to] }: Plan): MemoryDocument[] {
    return [...this.documents.values()].filter(
      ({ columns, row }) => row >= from && row <= to && (node === null || meets(columns, node)),
    );
  }
}

function lengthOf({ columns: { body, labels, names, title } }: MemoryDocument): number {
  return title.length + body.length + names.length + labels.length;
}

function facetColumn(documents: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(documents.flat())];
  const lists: number[][] = [];
  const numbers = Int32Array.from(documents, (own) => {
    if (own.length === 0) return -1;
    const places = own.map((value) => values.indexOf(value));
    if (places.length === 1) return places[0] as number;
    lists.push(places);
    return -1 - lists.length;
  });
  return { values, numbers, lists };
}
