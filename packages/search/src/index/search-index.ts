/** The port of search: what every engine does. */
import type { Notice, Place } from "../query/index.ts";
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

/** An article that was found. What is shown of it is read from the archive, never from the index. */
export interface Hit {
  id: string;
  storyId: string;
  /** Higher is better; only for comparing within one answer. 0 by date and for filters alone. */
  score: number;
  /** Other articles of its story, as of when it was indexed. */
  copies: number;
  isRepresentative: boolean;
}

/** Words that the query's word was also searched as. */
export interface UsedForms {
  word: string;
  at: Place;
  forms: readonly string[];
}

/** What a query would find without one of its parts. */
export interface NearMiss {
  without: string;
  at: Place;
  count: number;
}

/** A page of an answer. */
export interface SearchPage {
  /** The query as it was read, in its canonical form. */
  query: string;
  hits: readonly Hit[];
  /** Articles that are found, copies counted. */
  total: number;
  next: string | null;
  forms: readonly UsedForms[];
  notices: readonly Notice[];
  /** Only where nothing is found. */
  nearMisses: readonly NearMiss[];
}

/** One value of a facet. */
export interface FacetCount {
  value: string;
  count: number;
}

/** The values of one field over the whole result. */
export interface Facet {
  /** The commonest first, equal ones by value. */
  values: readonly FacetCount[];
  /** Articles under values that are not listed. */
  others: number;
  /** Articles without a value. */
  without: number;
}

/** One bar of the histogram. */
export interface Bar {
  /** yyyy, yyyy-mm or yyyy-mm-dd. */
  from: string;
  count: number;
}

/** What a whole result looks like. */
export interface Overview {
  query: string;
  total: number;
  stories: number;
  /** Articles without a day of publication: in no bar, and in no result that names a day. */
  undated: number;
  facets: Readonly<Record<FacetField, Facet>>;
  histogram: { unit: "day" | "month" | "year"; bars: readonly Bar[] };
}

/** How large an index is. */
export interface IndexStats {
  documents: number;
  /** Removals that are kept, so that an older text does not come back. */
  removals: number;
  /** Versions of tokens and forms that it was made with. */
  version: string;
}

/** Reads of an index. */
export interface SearchReader {
  search(request: SearchRequest): Promise<SearchPage>;
  /** Articles found, copies counted. */
  count(query: string): Promise<number>;
  overview(query: string): Promise<Overview>;
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
