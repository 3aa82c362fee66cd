/** How a page by relevance ends: where the next one goes on, or that there is none. */
import { hashOf, type SearchRequest, type StoredDocument } from "../index/index.ts";
import type { Notice } from "../query/index.ts";
import { maxRankedDepth, shownCursor } from "./cursor.ts";

/** The cursor behind what was shown before and on this page; too far down it ends, and says so. */
export function rankedEnd(
  canonical: string,
  request: SearchRequest,
  before: readonly number[],
  found: readonly Pick<StoredDocument, "id" | "storyId">[],
  hasMore: boolean,
): { next: string | null; notices: Notice[] } {
  const keys = found.map(({ id, storyId }) => (request.stories === "collapse" ? storyId : id));
  const shown = [...before, ...keys.map(hashOf)];
  if (!hasMore) return { next: null, notices: [] };
  if (shown.length < maxRankedDepth) {
    return { next: shownCursor(canonical, request, shown), notices: [] };
  }
  const message = `by relevance, ${maxRankedDepth} results are shown; go on by date, or ask for less`;
  return { next: null, notices: [{ code: "too-far", at: [0, 0], message }] };
}
