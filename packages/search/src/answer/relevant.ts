/** A page by relevance: the best of what has not been shown. */
import { hashOf, type Plan, type PlanNode, type RankedRow } from "../index/index.ts";
import type { Layer } from "./layers.ts";
import { type Found, livingRows } from "./newest.ts";

export interface RelevantPage {
  found: Found[];
  total: number;
  hasMore: boolean;
  /** Articles with the words in their headline come first, since there are too many to weigh them all. */
  areHeadlinesFirst: boolean;
  /** How many of the others were weighed, the newest; `null` for all, or where none was needed. */
  weighed: number | null;
}

/** How many places a ranking may look at, a word and an article each. */
export interface RankingBounds {
  /** Above it, headlines come first: 80,000 articles take 60 ms, those of them with the headline 20. */
  all: number;
  /**
   * Above it, the newest alone are weighed: 16 words that stand in three of four of 100,000 articles
   * would take a second, and tell next to nothing of what an article is about.
   */
  most: number;
}

export interface RelevantAsked {
  /** Hashes of what was shown before. */
  shown: readonly number[];
  limit: number;
  isCollapsed: boolean;
  bounds?: RankingBounds;
}

const usualBounds: RankingBounds = { all: 30_000, most: 400_000 };

/** Hits fetched for each that is shown: stories have copies, and those are fetched with them. */
const overfetch = 3;

/** Takes the best hits, or of each story the best one, but for those whose hashes have been shown. */
export function relevantPage(
  layers: readonly Layer[],
  plan: Plan,
  { shown, limit, isCollapsed, bounds = usualBounds }: RelevantAsked,
): RelevantPage {
  const total = layers.reduce((sum, layer) => sum + livingCount(layer, plan), 0);
  if (total === 0) {
    return { found: [], total, hasMore: false, areHeadlinesFirst: false, weighed: null };
  }
  const page = new BestFirst(layers, { shown, wanted: limit + 1, isCollapsed });
  const terms = termsOf(plan.node);
  const areHeadlinesFirst = total * terms > bounds.all;
  if (areHeadlinesFirst && plan.node) page.take({ ...plan, node: withHeadline(plan.node) });
  const most = Math.floor(bounds.most / Math.max(1, terms));
  const isBounded = !page.isFull && total > most;
  if (!page.isFull) page.take(isBounded ? newestOf(layers, plan, most) : plan);
  return {
    found: page.found.slice(0, limit),
    total,
    hasMore: page.isFull,
    areHeadlinesFirst,
    weighed: isBounded ? most : null,
  };
}

/** Takes the best of one plan after another, each story once. */
class BestFirst {
  readonly found: Found[] = [];
  readonly #layers: readonly Layer[];
  readonly #isCollapsed: boolean;
  readonly #wanted: number;
  /** Hashes of what was shown before, and of what is taken. */
  readonly #known: Set<number>;

  constructor(
    layers: readonly Layer[],
    asked: { shown: readonly number[]; wanted: number; isCollapsed: boolean },
  ) {
    this.#layers = layers;
    this.#isCollapsed = asked.isCollapsed;
    this.#wanted = asked.wanted;
    this.#known = new Set(asked.shown);
  }

  get isFull(): boolean {
    return this.found.length === this.#wanted;
  }

  take(plan: Plan): void {
    for (let fetched = (this.#wanted + this.#known.size) * overfetch; ; fetched *= 4) {
      const { ranked, isAll } = bestOf(this.#layers, plan, fetched);
      for (const hit of ranked) this.#add(hit);
      if (this.isFull || isAll) return;
    }
  }

  #add({ layer, row, score }: Ranked): void {
    if (this.isFull) return;
    const document = layer.segment.documentAt(row);
    const hash = hashOf(this.#isCollapsed ? document.storyId : document.id);
    if (this.#known.has(hash)) return;
    this.#known.add(hash);
    this.found.push({ row, score, document });
  }
}

/** Words that a ranking weighs. */
function termsOf(node: PlanNode | null): number {
  if (node?.kind === "words") return node.phrases.reduce((sum, { length }) => sum + length, 0);
  if (node?.kind !== "and" && node?.kind !== "or") return 0;
  return node.of.reduce((sum, part) => sum + termsOf(part), 0);
}

/** A plan of words narrowed to articles that have them in their headline. */
function withHeadline(node: PlanNode): PlanNode {
  return { kind: "and", of: [node, inHeadline(node)], not: [] };
}

function inHeadline(node: PlanNode): PlanNode {
  switch (node.kind) {
    case "words":
      return { ...node, column: node.column ?? "title" };
    case "or":
      return { ...node, of: node.of.map(inHeadline) };
    case "and":
      return { ...node, of: node.of.map(inHeadline) };
    default:
      return node;
  }
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

/** How many articles of a layer match and count. */
export function livingCount(layer: Layer, plan: Plan): number {
  return layer.dead.size === 0 ? layer.segment.count(plan) : livingRows(layer, plan).length;
}
