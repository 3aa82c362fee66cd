/** Pages, counts and overviews, put together from what the segments of an index answer. */
export { maxRankedDepth, readRowCursor, readShownCursor, rowCursor } from "./cursor.ts";
export {
  countLayers,
  indexVersion,
  limitOf,
  overviewLayers,
  searchLayers,
  statsOfLayers,
} from "./layer-search.ts";
export { type Layer, layered, singleLayer } from "./layers.ts";
export { formKeysOf, makePlan, type PlannedQuery } from "./make-plan.ts";
export { smallerQueries } from "./near-misses.ts";
export { barLengths, barUnit, maxFacetValues } from "./overview.ts";
export { rankedEnd } from "./ranked-end.ts";
