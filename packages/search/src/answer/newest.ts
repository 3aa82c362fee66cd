/** A page by day of publication, the newest first and the undated last. */
import type { Plan, StoredDocument } from "../index/index.ts";
import type { RowPlace } from "./cursor.ts";
import type { Layer } from "./layers.ts";

/** An article on its way into a page. */
export interface Found {
  row: number;
  score: number;
  document: StoredDocument;
}

export interface NewestPage {
  found: Found[];
  total: number;
  hasMore: boolean;
}

/**
 * Takes the page after a place. A story stands at its newest hit, so all that are newer than the
 * place are walked through; the rows of all hits are at hand for the total anyway.
 */
export function newestPage(
  layers: readonly Layer[],
  plan: Plan,
  { after, limit, isCollapsed }: { after: RowPlace | null; limit: number; isCollapsed: boolean },
): NewestPage {
  const lists = layers.map((layer) => ({ layer, rows: livingRows(layer, plan) }));
  const ends = lists.map(({ rows }) => rows.length - 1);
  const total = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = new Set<string>();
  const found: Found[] = [];
  for (;;) {
    const at = newestList(lists, ends);
    if (at === null) return { found, total, hasMore: false };
    const { layer, rows } = lists[at] as (typeof lists)[number];
    const row = rows[ends[at] as number] as number;
    ends[at] = (ends[at] as number) - 1;
    if (isCollapsed) {
      const story = layer.segment.storyAt(row);
      if (shown.has(story)) continue;
      shown.add(story);
    }
    if (after && row > after.row) continue;
    const document = layer.segment.documentAt(row);
    if (after && row === after.row && document.id <= after.id) continue;
    if (found.length === limit) return { found, total, hasMore: true };
    found.push({ row, score: 0, document });
  }
}

/** Which list has the newest row left; of equal rows, that of the smaller id goes first. */
function newestList(
  lists: readonly { layer: Layer; rows: readonly number[] }[],
  ends: readonly number[],
): number | null {
  let best: number | null = null;
  let bestRow = -1;
  for (const [at, { layer, rows }] of lists.entries()) {
    const row = rows[ends[at] as number];
    if (row === undefined || row < bestRow) continue;
    if (best !== null && row === bestRow) {
      const other = lists[best]?.layer.segment.documentAt(row).id ?? "";
      if (other < layer.segment.documentAt(row).id) continue;
    }
    [best, bestRow] = [at, row];
  }
  return best;
}

/** The rows of a layer that count, ascending. */
export function livingRows({ segment, dead }: Layer, plan: Plan): readonly number[] {
  const rows = segment.rows(plan);
  return dead.size === 0 ? rows : rows.filter((row) => !dead.has(row));
}
