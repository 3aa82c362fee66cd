/** A page by relevance: the best of what has not been shown. */
import { hashOf, type Plan, type RankedRow } from "../index/index.ts";
import type { Layer } from "./layers.ts";
import { type Found, livingRows } from "./newest.ts";

export interface RelevantPage {
  found: Found[];
  total: number;
  hasMore: boolean;
}

/** Hits fetched for each that is shown: stories have copies, and those are fetched with them. */
const overfetch = 3;

/** Takes the best hits, or of each story the best one, but for those whose hashes have been shown. */
export function relevantPage(
  layers: readonly Layer[],
  plan: Plan,
  { shown, limit, isCollapsed }: { shown: readonly number[]; limit: number; isCollapsed: boolean },
): RelevantPage {
  const total = layers.reduce((sum, layer) => sum + livingCount(layer, plan), 0);
  const before = new Set(shown);
  for (let fetched = (limit + 1 + shown.length) * overfetch; ; fetched *= 4) {
    const { ranked, isAll } = bestOf(layers, plan, fetched);
    const found = pick(ranked, before, limit + 1, isCollapsed);
    if (found.length > limit || isAll) {
      return { found: found.slice(0, limit), total, hasMore: found.length > limit };
    }
  }
}

interface Ranked extends RankedRow {
  layer: Layer;
}

/** The best rows of all layers, as far as they are in order for sure. */
function bestOf(
  layers: readonly Layer[],
  plan: Plan,
  limit: number,
): { ranked: Ranked[]; isAll: boolean } {
  let isAll = true;
  let floor = Number.NEGATIVE_INFINITY; // below it, a layer may have more than was fetched
  const ranked = layers.flatMap((layer) => {
    const rows = layer.segment.ranked(plan, limit + layer.dead.size);
    if (rows.length >= limit + layer.dead.size) {
      isAll = false;
      floor = Math.max(floor, rows.at(-1)?.score ?? floor);
    }
    return rows.filter(({ row }) => !layer.dead.has(row)).map((found) => ({ ...found, layer }));
  });
  ranked.sort((a, b) => b.score - a.score || b.row - a.row);
  return { ranked: isAll ? ranked : ranked.filter(({ score }) => score >= floor), isAll };
}

function pick(
  ranked: readonly Ranked[],
  before: ReadonlySet<number>,
  limit: number,
  isCollapsed: boolean,
): Found[] {
  const taken = new Set<string>();
  const found: Found[] = [];
  for (const { layer, row, score } of ranked) {
    if (found.length === limit) break;
    const document = layer.segment.documentAt(row);
    const key = isCollapsed ? document.storyId : document.id;
    if (taken.has(key) || before.has(hashOf(key))) continue;
    taken.add(key);
    found.push({ row, score, document });
  }
  return found;
}

/** How many articles of a layer match and count. */
export function livingCount(layer: Layer, plan: Plan): number {
  return layer.dead.size === 0 ? layer.segment.count(plan) : livingRows(layer, plan).length;
}
