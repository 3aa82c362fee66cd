/** The reads of an index over its layers. */

import { formVersion } from "../forms/index.ts";
import {
  type FacetsAsked,
  type IndexStats,
  labelVersion,
  type Overview,
  type SearchPage,
  type SearchRequest,
  type Vocabulary,
} from "../index/index.ts";
import { canonicalQuery, type Notice, parseQuery, type Query } from "../query/index.ts";
import { tokenVersion } from "../tokens/index.ts";
import { maxRankedDepth, readRowCursor, readShownCursor, rowCursor } from "./cursor.ts";
import type { Layer } from "./layers.ts";
import { makePlan } from "./make-plan.ts";
import { nearMisses } from "./near-misses.ts";
import { type Found, newestPage } from "./newest.ts";
import { overviewOf } from "./overview.ts";
import { rankedEnd } from "./ranked-end.ts";
import { livingCount, type RelevantPage, relevantPage } from "./relevant.ts";

/** Articles of a page. */
const maxSearchLimit = 200;

/** Versions of what makes an index: with others, its words are not those that are asked for. */
export const indexVersion = `tokens-${tokenVersion}.forms-${formVersion}.labels-${labelVersion}`;

/** Answers a search over layers. Throws a `CursorError` for a cursor of another search. */
export function searchLayers(layers: readonly Layer[], request: SearchRequest): SearchPage {
  const query = parseQuery(request.query);
  const canonical = canonicalQuery(query);
  const { plan, forms, notices } = makePlan(query, vocabulariesOf(layers));
  const limit = limitOf(request);
  const isCollapsed = request.stories === "collapse";
  const page =
    request.order === "newest"
      ? byDate(layers, { request, canonical, plan, limit, isCollapsed })
      : byRelevance(layers, { request, canonical, plan, limit, isCollapsed });
  return {
    query: canonical,
    hits: page.found.map(({ document, score }) => ({ ...document, score })),
    total: page.total,
    next: page.next,
    forms,
    notices: [...query.notices, ...notices, ...page.notices],
    nearMisses: page.total === 0 ? nearMisses(query, (smaller) => countOf(layers, smaller)) : [],
  };
}

/** How many articles a page may have. */
export function limitOf({ limit }: SearchRequest): number {
  return Math.min(maxSearchLimit, Math.max(1, Math.floor(limit)));
}

interface Asked {
  request: SearchRequest;
  canonical: string;
  plan: ReturnType<typeof makePlan>["plan"];
  limit: number;
  isCollapsed: boolean;
}

interface Answered {
  found: Found[];
  total: number;
  next: string | null;
  notices: Notice[];
}

function byDate(layers: readonly Layer[], asked: Asked): Answered {
  const { canonical, isCollapsed, limit, plan, request } = asked;
  const after = readRowCursor(canonical, request);
  const { found, hasMore, total } = newestPage(layers, plan, { after, limit, isCollapsed });
  const last = found.at(-1);
  const next =
    hasMore && last ? rowCursor(canonical, request, { row: last.row, id: last.document.id }) : null;
  return { found, total, next, notices: [] };
}

function byRelevance(layers: readonly Layer[], asked: Asked): Answered {
  const { canonical, isCollapsed, plan, request } = asked;
  const before = readShownCursor(canonical, request);
  const limit = Math.min(asked.limit, maxRankedDepth - before.length);
  if (limit <= 0) return { found: [], total: 0, next: null, notices: [] };
  const page = relevantPage(layers, plan, { shown: before, limit, isCollapsed });
  const documents = page.found.map(({ document }) => document);
  const { next, notices } = rankedEnd(canonical, request, before, documents, page.hasMore);
  const { found, total } = page;
  return { found, total, next, notices: [...notices, ...commonNotices(page)] };
}

/** Says what a ranking of words this common did not look at. */
function commonNotices({ areHeadlinesFirst, total, weighed }: RelevantPage): Notice[] {
  if (!areHeadlinesFirst) return [];
  const [some, all] = [weighed ?? total, total].map((count) => count.toLocaleString("en"));
  const then = weighed === null ? "" : `, then in the newest ${some} of ${all} articles alone`;
  const message = `words this common are looked for in headlines first${then}`;
  return [{ code: "too-common", at: [0, 0], message }];
}

/** Counts the articles that a query finds. */
export function countLayers(layers: readonly Layer[], text: string): number {
  return countOf(layers, parseQuery(text));
}

function countOf(layers: readonly Layer[], query: Query): number {
  const { plan } = makePlan(query, vocabulariesOf(layers));
  return layers.reduce((sum, layer) => sum + livingCount(layer, plan), 0);
}

/** Counts the whole result of a query by facets and time. */
export function overviewLayers(
  layers: readonly Layer[],
  text: string,
  asked: FacetsAsked,
): Overview {
  const query = parseQuery(text);
  return overviewOf(layers, makePlan(query, vocabulariesOf(layers)).plan, {
    ...asked,
    query: canonicalQuery(query),
  });
}

function vocabulariesOf(layers: readonly Layer[]): Vocabulary[] {
  return layers.map(({ segment }) => segment);
}

/** How large the layers are together. */
export function statsOfLayers(layers: readonly Layer[]): IndexStats {
  let [documents, removals] = [0, 0];
  for (const { dead, segment } of layers) {
    documents += segment.documentCount() - dead.size;
    removals += segment.removalCount();
  }
  return { documents, removals, version: indexVersion };
}
