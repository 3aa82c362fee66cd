/** Pages, counts and overviews, put together from what the segments of an index answer. */
export {
  countLayers,
  indexVersion,
  overviewLayers,
  searchLayers,
  statsOfLayers,
} from "./layer-search.ts";
export { type Layer, layered, singleLayer } from "./layers.ts";
