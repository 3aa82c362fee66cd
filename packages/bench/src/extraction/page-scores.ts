/** What each extractor scores on each page, in a file beside `RESULTS.md`: whoever doubts a mean can look. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { SetName } from "../shared/dev-data.ts";

export interface PageScore {
  set: SetName;
  id: string;
  type: string;
  site: string;
  /** Word F1 on WCXB; on segments `[true positives, false positives, false negatives]`. */
  score: number | Counts;
}

export type Counts = readonly [tp: number, fp: number, fn: number];

const file = new URL("../../extraction-pages.csv", import.meta.url);

/** The scores of earlier runs by the extractor's label, which holds its version. */
export function readPageScores(): ReadonlyMap<string, PageScore[]> {
  return existsSync(file) ? pageScoresIn(readFileSync(file, "utf8")) : new Map();
}

export function writePageScores(columns: ReadonlyMap<string, readonly PageScore[]>): void {
  writeFileSync(file, pageScoresFile(columns));
}

const keys = ["set", "id", "type", "site"] as const;

/** A row a page, a column an extractor; all columns are of the same pages. */
export function pageScoresFile(columns: ReadonlyMap<string, readonly PageScore[]>): string {
  const sorted = [...columns.values()].map((pages) =>
    pages.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  );
  const rows = (sorted[0] ?? []).map((page, at) => [
    ...keys.map((key) => page[key]),
    ...sorted.map((pages) => cellOf(pages[at])),
  ]);
  return `${[[...keys, ...columns.keys()], ...rows].map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
}

export function pageScoresIn(csv: string): ReadonlyMap<string, PageScore[]> {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const labels = Object.keys(rows[0] ?? {}).slice(keys.length);
  return new Map(labels.map((label) => [label, rows.map((row) => pageOf(row, label))]));
}

function keyOf({ set, id }: PageScore): string {
  return `${set} ${id}`;
}

function cellOf(page: PageScore | undefined): string {
  if (page === undefined) throw new Error("extractors were scored on different pages");
  return typeof page.score === "number" ? page.score.toFixed(4) : page.score.join("/");
}

function pageOf(row: Record<string, string>, label: string): PageScore {
  const { set, id = "", type = "", site = "", [label]: cell = "" } = row;
  if (set !== "wcxb" && set !== "segments") throw new Error(`no set ${set}: wcxb or segments`);
  const [tp = 0, fp = 0, fn = 0] = cell.split("/").map(Number);
  return { set, id, type, site, score: set === "wcxb" ? Number(cell) : [tp, fp, fn] };
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
