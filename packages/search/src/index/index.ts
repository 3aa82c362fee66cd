/** Documents, the port of search, and what its engines have in common. */
export {
  Bar,
  Facet,
  Hit,
  IndexStats,
  NearMiss,
  Overview,
  SearchPage,
  UsedForms,
} from "./answers.ts";
export { columnWeights, type TokenColumns, tokenColumns } from "./columns.ts";
export { type Batch, IndexedDocument, type Removal } from "./document.ts";
export { CursorError, SearchIndexError } from "./errors.ts";
export { type FacetField, facetFields, facetValues, labelVersion } from "./labels.ts";
export { numbered } from "./numbered.ts";
export {
  dayNumber,
  dayOfRow,
  dayRows,
  dayText,
  freeRow,
  hashOf,
  undatedDay,
  wantedRow,
} from "./row.ts";
export type {
  FacetsAsked,
  SearchIndex,
  SearchReader,
  SearchRequest,
} from "./search-index.ts";
export type {
  FacetColumn,
  Plan,
  PlanNode,
  RankedRow,
  Segment,
  SegmentColumns,
  StoredDocument,
  Vocabulary,
} from "./segment.ts";
