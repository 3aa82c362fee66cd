/** What an index answers: schemas, since answers are shown by an API as they are. */
import { z } from "zod";
import { Notice, Place } from "../query/index.ts";

const Count = z.number().int().nonnegative();

/** An article that was found. What is shown of it is read from the archive, never from the index. */
export const Hit = z.object({
  id: z.string(),
  storyId: z.string(),
  /** Higher is better; only for comparing within one answer. 0 by date and for filters alone. */
  score: z.number(),
  /** Other articles of its story, as of when it was indexed. */
  copies: Count,
  isRepresentative: z.boolean(),
});
export type Hit = z.infer<typeof Hit>;

/** Words that the query's word was also searched as. */
export const UsedForms = z.object({
  word: z.string(),
  at: Place,
  forms: z.array(z.string()).readonly(),
});
export type UsedForms = z.infer<typeof UsedForms>;

/** What a query would find without one of its parts. */
export const NearMiss = z.object({ without: z.string(), at: Place, count: Count });
export type NearMiss = z.infer<typeof NearMiss>;

/** A page of an answer. */
export const SearchPage = z.object({
  /** The query as it was read, in its canonical form. */
  query: z.string(),
  hits: z.array(Hit).readonly(),
  /** Articles that are found, copies counted. */
  total: Count,
  next: z.string().nullable(),
  forms: z.array(UsedForms).readonly(),
  notices: z.array(Notice).readonly(),
  /** Only where nothing is found. */
  nearMisses: z.array(NearMiss).readonly(),
});
export type SearchPage = z.infer<typeof SearchPage>;

/** One value of a facet. */
export const FacetCount = z.object({ value: z.string(), count: Count });
export type FacetCount = z.infer<typeof FacetCount>;

/** The values of one field over the whole result. */
export const Facet = z.object({
  /** The commonest first, equal ones by value. */
  values: z.array(FacetCount).readonly(),
  /** Articles under values that are not listed. */
  others: Count,
  /** Articles without a value. */
  without: Count,
});
export type Facet = z.infer<typeof Facet>;

/** One bar of the histogram. */
export const Bar = z.object({
  /** yyyy, yyyy-mm or yyyy-mm-dd. */
  from: z.string(),
  count: Count,
});
export type Bar = z.infer<typeof Bar>;

/** What a whole result looks like. */
export const Overview = z.object({
  query: z.string(),
  total: Count,
  stories: Count,
  /** Articles without a day of publication: in no bar, and in no result that names a day. */
  undated: Count,
  facets: z.object({
    publisher: Facet,
    lang: Facet,
    collection: Facet,
    agency: Facet,
    type: Facet,
  }),
  histogram: z.object({
    unit: z.enum(["day", "month", "year"]),
    /** In order; those without articles are left out. */
    bars: z.array(Bar).readonly(),
  }),
});
export type Overview = z.infer<typeof Overview>;

/** How large an index is. */
export const IndexStats = z.object({
  documents: Count,
  /** Removals that are kept, so that an older text does not come back. */
  removals: Count,
  /** Versions of tokens and forms that it was made with. */
  version: z.string(),
});
export type IndexStats = z.infer<typeof IndexStats>;
