/**
 * One part of an index: what an engine answers, so that pages, counts and facets are put together
 * in one way for all of them.
 */

import type { FacetField } from "./labels.ts";

/** A query as a segment takes it: words carry their forms, and rows are bounded by the dates. */
export interface Plan {
  node: PlanNode | null;
  /** First and last row, both included. */
  rows: readonly [number, number];
}

export type PlanNode =
  | {
      kind: "words";
      column: "title" | "names" | null;
      /** Each is a phrase; any of them will do. */
      phrases: readonly (readonly string[])[];
      isPrefix: boolean;
    }
  | { kind: "label"; token: string }
  | { kind: "and"; of: readonly PlanNode[]; not: readonly PlanNode[] }
  | { kind: "or"; of: readonly PlanNode[] }
  /** Everything but. */
  | { kind: "none-of"; of: readonly PlanNode[] };

/** A row with what it is worth. */
export interface RankedRow {
  row: number;
  score: number;
}

/** What facets and stories are counted from: one place a document, rows ascending. */
export interface SegmentColumns {
  rows: Float64Array;
  /** Ids of stories, and for each document the number of its own. */
  stories: { values: readonly string[]; numbers: Int32Array };
  facets: Readonly<Record<FacetField, FacetColumn>>;
}

/** Values by number, and for each document the numbers that it has: -1, one, or a list's. */
export interface FacetColumn {
  values: readonly string[];
  /** A value's number; -1 for none; -2 - n for the n-th of `lists`. */
  numbers: Int32Array;
  lists: readonly (readonly number[])[];
}

/** What is kept of a document. */
export interface StoredDocument {
  id: string;
  storyId: string;
  copies: number;
  isRepresentative: boolean;
}

/** Which words an index holds, as far as a query is planned by it. */
export interface Vocabulary {
  /** Words of the index that share a key. */
  formsOf(keys: readonly string[]): string[];
  /** In how many documents a word stands, as far as known; 0 for words that are not common. */
  commonness(token: string): number;
}

export interface Segment extends Vocabulary {
  /** The best rows, best first; equal ones by row, the newest first. */
  ranked(plan: Plan, limit: number): RankedRow[];
  /** All rows, ascending. */
  rows(plan: Plan): readonly number[];
  count(plan: Plan): number;
  columns(): SegmentColumns;
  /** The story of a row, from memory: it is asked for every hit. */
  storyAt(row: number): string;
  documentAt(row: number): StoredDocument;
  rowOf(id: string): number | null;
  /** Every id that the segment holds or knows as removed. */
  ids(): Iterable<string>;
  documentCount(): number;
  removalCount(): number;
}
