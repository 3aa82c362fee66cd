/** Reads of one index file. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import {
  type Plan,
  type PlanNode,
  type RankedRow,
  SearchIndexError,
  type Segment,
  type SegmentColumns,
  type StoredDocument,
} from "../index/index.ts";
import { readColumns } from "./columns.ts";
import { packId, unpackId } from "./ids.ts";
import { hasWords, matchOf } from "./match.ts";
import { rankFunction } from "./schema.ts";
import { inBoth, partsOf } from "./taken-apart.ts";

/** Keys of one word, at most; see `formKeys`. */
const maxKeys = 32;

/** Parts whose rows are remembered: those of one query. */
const maxParts = 16;

export class SqliteSegment implements Segment {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #columns: SegmentColumns | null = null;
  /** The rows that were asked for last: a page counts them, lists them and counts their facets. */
  #last: { asked: string; rows: readonly number[] } | null = null;
  /** Rows of the parts of conjunctions: what would be found without one of them asks the others again. */
  readonly #parts = new Map<string, readonly number[]>();
  #common: ReadonlyMap<string, number> | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Forgets what was kept in memory: to be called after every write. */
  forget(): void {
    this.#columns = null;
    this.#last = null;
    this.#parts.clear();
    this.#common = null;
  }

  ranked({ node, rows }: Plan, limit: number): RankedRow[] {
    if (node === null || !hasWords(node)) {
      const [from, sql] = node === null ? ["doc", "row"] : ["fts", "rowid"];
      const where = node === null ? "" : "fts match ? and";
      const text = `select ${sql} from ${from} where ${where} ${sql} between ? and ? order by ${sql} desc limit ?`;
      const found = this.#arrays(text, ...(node === null ? [] : [matchOf(node)]), ...rows, limit);
      return found.map(([row]) => ({ row: row as number, score: 0 }));
    }
    return this.#arrays(
      `select rowid, ${rankFunction} as worth from fts where fts match ? and rowid between ? and ? order by worth, rowid desc limit ?`,
      matchOf(node),
      ...rows,
      limit,
    ).map(([row, worth]) => ({ row: row as number, score: -(worth as number) }));
  }

  rows(plan: Plan): readonly number[] {
    const asked = JSON.stringify(plan);
    if (this.#last?.asked !== asked) this.#last = { asked, rows: this.#rows(plan) };
    return this.#last.rows;
  }

  #rows({ node, rows: [first, last] }: Plan): readonly number[] {
    if (node === null) {
      const { rows } = this.columns();
      return Array.from(rows.subarray(placeOf(rows, first), placeOf(rows, last + 1)));
    }
    const parts = partsOf(node);
    if (parts.length === 1) return this.#matching(node, first, last);
    let found: readonly number[] | null = null;
    for (const part of parts) {
      const own = this.#ofPart(part, first, last);
      found = found === null ? own : inBoth(found, own);
      if (found.length === 0) break;
    }
    return found ?? [];
  }

  #ofPart(node: PlanNode, first: number, last: number): readonly number[] {
    const asked = JSON.stringify([node, first, last]);
    const rows = this.#parts.get(asked) ?? this.#matching(node, first, last);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size >= maxParts && oldest !== undefined) this.#parts.delete(oldest);
    this.#parts.set(asked, rows);
    return rows;
  }

  #matching(node: PlanNode, first: number, last: number): readonly number[] {
    const [list] = this.#arrays(
      "select json_group_array(rowid) from fts where fts match ? and rowid between ? and ?",
      ...[matchOf(node), first, last],
    );
    return JSON.parse(String(list?.[0] ?? "[]")) as number[];
  }

  count(plan: Plan): number {
    if (plan.node !== null) return this.rows(plan).length;
    const counted = "select count(*) from doc where row between ? and ?";
    return Number(this.#arrays(counted, ...plan.rows)[0]?.[0] ?? 0);
  }

  columns(): SegmentColumns {
    this.#columns ??= readColumns(this.#database);
    return this.#columns;
  }

  storyAt(row: number): string {
    const { rows, stories } = this.columns();
    return stories.values[stories.numbers[placeOf(rows, row)] as number] as string;
  }

  documentAt(row: number): StoredDocument {
    const [found] = this.#arrays(
      "select id, story, copies, representative from doc where row = ?",
      row,
    );
    if (!found)
      throw new SearchIndexError("search.row", `index: row ${row} has words and no document`);
    const id = unpackId(found[0] as Uint8Array);
    const storyId = found[1] === null ? id : unpackId(found[1] as Uint8Array);
    return { id, storyId, copies: found[2] as number, isRepresentative: found[3] === 1 };
  }

  rowOf(id: string): number | null {
    const [found] = this.#arrays("select row from doc where id = ?", packId(id));
    return found ? (found[0] as number) : null;
  }

  /** A form whose last document is gone is none, though its key stays until the file is optimised. */
  formsOf(keys: readonly string[]): string[] {
    const some = keys.slice(0, maxKeys);
    const marks = some.map(() => "?").join();
    return this.#arrays(`select distinct term from form where key in (${marks})`, ...some)
      .map(([term]) => String(term))
      .filter((term) => {
        const match = matchOf({ kind: "words", column: null, phrases: [[term]], isPrefix: false });
        return this.#arrays("select 1 from fts where fts match ? limit 1", match).length > 0;
      });
  }

  commonness(token: string): number {
    this.#common ??= new Map(
      this.#arrays("select term, documents from common").map(([term, count]) => [
        String(term),
        Number(count),
      ]),
    );
    return this.#common.get(token) ?? 0;
  }

  *ids(): Iterable<string> {
    for (const [id] of this.#arrays("select id from doc union all select id from gone")) {
      yield unpackId(id as Uint8Array);
    }
  }

  documentCount(): number {
    return Number(this.#arrays("select count(*) from doc")[0]?.[0] ?? 0);
  }

  removalCount(): number {
    return Number(this.#arrays("select count(*) from gone")[0]?.[0] ?? 0);
  }

  /** Statements are made once: most of a rare word's time is making one. */
  #arrays(sql: string, ...values: (string | number | Uint8Array)[]): unknown[][] {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      statement.setReturnArrays(true);
      this.#statements.set(sql, statement);
    }
    return statement.all(...values) as unknown as unknown[][];
  }
}

/** Where a row stands among ascending rows, or would stand. */
function placeOf(rows: Float64Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
