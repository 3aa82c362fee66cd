/** The port of search: what every engine does. */
import type { IndexStats, Overview, SearchPage } from "./answers.ts";
import type { Batch } from "./document.ts";
import type { FacetField } from "./labels.ts";

/** A question to an index. */
export interface SearchRequest {
  /** A query in the query language; empty for all articles. */
  query: string;
  /** `relevance`: the best first. `newest`: by day of publication, the undated last. */
  order: "relevance" | "newest";
  /** `collapse`: a story is found once, at its first hit. */
  stories: "collapse" | "all";
  limit: number;
  /** The `next` of the page before, which was asked with the same query, order and stories. */
  cursor: string | null;
}

/** What of a whole result is counted. */
export interface FacetsAsked {
  /** The facets that are counted, all if absent; the others are empty. */
  fields?: readonly FacetField[];
  /** Values that a facet lists; as many as fit a page if absent. */
  maxValues?: number;
}

/** Reads of an index. */
export interface SearchReader {
  search(request: SearchRequest): Promise<SearchPage>;
  /** Articles found, copies counted. */
  count(query: string): Promise<number>;
  overview(query: string, asked?: FacetsAsked): Promise<Overview>;
  stats(): Promise<IndexStats>;
  close(): Promise<void>;
}

/** An index that takes changes. */
export interface SearchIndex extends SearchReader {
  /**
   * Makes the changes of a batch, all or none. A change whose revision is not above the one that is
   * known is passed over, so batches may come twice and in any order.
   */
  apply(batch: Batch): Promise<void>;
  /** Gives up all that no document holds any more: words of removed texts leave the bytes, too. */
  optimize(): Promise<void>;
  /** The whole index as bytes that `open` of the same adapter takes. */
  snapshot(): Promise<Uint8Array>;
}
