/** Pages of hits. */
import { maxRankedDepth } from "../answer/index.ts";
import { hashOf, type Plan } from "../index/index.ts";
import { type Clause, matching } from "./match.ts";
import type { EngineHit, Searches } from "./searches.ts";

export interface EnginePage {
  found: EngineHit[];
  total: number;
  hasMore: boolean;
}

/** A place by date: behind an article. */
interface Place {
  row: number;
  id: string;
}

const byDate = [{ row: "desc" }, { id: "asc" }];
const byScore = ["_score", ...byDate];
const byStory = { field: "storyId" };

/** Hits that are looked at together, most. */
const maxChunk = 1000;

/**
 * The best articles, or of each story the best one, but for those whose hashes have been shown.
 * There are never more than 400 of these, so one request has the page.
 */
export async function relevantPage(
  searches: Searches,
  plan: Plan,
  { shown, limit, isCollapsed }: { shown: readonly number[]; limit: number; isCollapsed: boolean },
): Promise<EnginePage> {
  const most = Math.min(limit, maxRankedDepth - shown.length);
  const size = shown.length + Math.max(0, most) + 1;
  const collapse = isCollapsed ? { collapse: byStory } : {};
  const query = matching(plan);
  const { hits, total } = await searches.hits({ query, size, sort: byScore, ...collapse });
  const before = new Set(shown);
  const left = hits.filter(
    ({ document: { id, storyId } }) => !before.has(hashOf(isCollapsed ? storyId : id)),
  );
  return { found: left.slice(0, Math.max(0, most)), total, hasMore: left.length > most };
}

/** The articles behind a place, the newest first, or of each story the newest one. */
export async function newestPage(
  searches: Searches,
  plan: Plan,
  { after, limit, isCollapsed }: { after: Place | null; limit: number; isCollapsed: boolean },
): Promise<EnginePage> {
  if (isCollapsed) return newestStories(searches, plan, after, limit);
  const search_after = after === null ? {} : { search_after: [after.row, after.id] };
  const body = { query: matching(plan), size: limit + 1, sort: byDate, ...search_after };
  const { hits, total } = await searches.hits(body);
  return { found: hits.slice(0, limit), total, hasMore: hits.length > limit };
}

/**
 * The server does not collapse behind a `search_after`, and would show a story once more at its next
 * hit if it did. So the place is a condition, and stories that have a hit before it are left out.
 */
async function newestStories(
  searches: Searches,
  plan: Plan,
  after: Place | null,
  limit: number,
): Promise<EnginePage> {
  const total = await searches.count(matching(plan));
  const found: EngineHit[] = [];
  let place = after;
  for (let size = 2 * (limit + 1); ; size = Math.min(maxChunk, 4 * size)) {
    const query = matching(plan, ...(place === null ? [] : [behind(place)]));
    const { hits } = await searches.hits({ query, size, sort: byDate, collapse: byStory });
    const shown = place === null ? new Set() : await storiesBefore(searches, plan, place, hits);
    found.push(...hits.filter(({ document }) => !shown.has(document.storyId)));
    if (found.length > limit) return { found: found.slice(0, limit), total, hasMore: true };
    const last = hits.at(-1);
    if (hits.length < size || last === undefined) return { found, total, hasMore: false };
    place = { row: last.row, id: last.document.id };
  }
}

/** Which of these hits' stories have another one that is not behind the place. */
async function storiesBefore(
  searches: Searches,
  plan: Plan,
  place: Place,
  hits: readonly EngineHit[],
): Promise<Set<string>> {
  const stories = hits.map(({ document }) => document.storyId);
  if (stories.length === 0) return new Set();
  const isBefore = { bool: { must_not: [behind(place)] } };
  const query = matching(plan, { terms: { storyId: stories } }, isBefore);
  const heads = await searches.hits({
    ...{ query, size: stories.length, sort: byDate, collapse: byStory },
  });
  return new Set(heads.hits.map(({ document }) => document.storyId));
}

function behind({ id, row }: Place): Clause {
  const sameRow = { bool: { filter: [{ term: { row } }, { range: { id: { gt: id } } }] } };
  return { bool: { should: [{ range: { row: { lt: row } } }, sameRow], minimum_should_match: 1 } };
}
