/** A page by relevance: the best of what has not been shown. */
import { hashOf, type Plan, type PlanNode, type RankedRow } from "../index/index.ts";
import type { Layer } from "./layers.ts";
import { type Found, livingRows } from "./newest.ts";

export interface RelevantPage {
  found: Found[];
  total: number;
  hasMore: boolean;
  /** How many of them were weighed, the newest; `null` for all. */
  weighed: number | null;
}

export interface RelevantAsked {
  /** Hashes of what was shown before. */
  shown: readonly number[];
  limit: number;
  isCollapsed: boolean;
  maxWeighed?: number;
}

/** Hits fetched for each that is shown: stories have copies, and those are fetched with them. */
const overfetch = 3;

/**
 * Places that a ranking looks at, a word and an article each: 16 words that stand in three of four of
 * 100,000 articles would take a second, and tell next to nothing of what an article is about.
 */
const usualMaxWeighed = 400_000;

/** Takes the best hits, or of each story the best one, but for those whose hashes have been shown. */
export function relevantPage(
  layers: readonly Layer[],
  asked: Plan,
  { shown, limit, isCollapsed, maxWeighed = usualMaxWeighed }: RelevantAsked,
): RelevantPage {
  const total = layers.reduce((sum, layer) => sum + livingCount(layer, asked), 0);
  const most = Math.floor(maxWeighed / Math.max(1, termsOf(asked.node)));
  const weighed = total > most ? most : null;
  const plan = weighed === null ? asked : newestOf(layers, asked, weighed);
  const before = new Set(shown);
  for (let fetched = (limit + 1 + shown.length) * overfetch; ; fetched *= 4) {
    const { ranked, isAll } = bestOf(layers, plan, fetched);
    const found = pick(ranked, before, limit + 1, isCollapsed);
    if (found.length > limit || isAll) {
      return { found: found.slice(0, limit), total, hasMore: found.length > limit, weighed };
    }
  }
}

/** Words that a ranking weighs. */
function termsOf(node: PlanNode | null): number {
  if (node?.kind === "words") return node.phrases.reduce((sum, { length }) => sum + length, 0);
  if (node?.kind !== "and" && node?.kind !== "or") return 0;
  return node.of.reduce((sum, part) => sum + termsOf(part), 0);
}

/** The same plan over its newest articles alone. */
function newestOf(layers: readonly Layer[], plan: Plan, most: number): Plan {
  const newest = layers.flatMap((layer) => livingRows(layer, plan).slice(-most));
  const first = newest.toSorted((a, b) => b - a)[most - 1] ?? 0;
  return { node: plan.node, rows: [Math.max(plan.rows[0], first), plan.rows[1]] };
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
