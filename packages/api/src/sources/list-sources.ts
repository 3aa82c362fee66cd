/** The sources of the archive, the largest first, with what tells healthy from odd ones. */
import type { Overview } from "@winnow/search/index";
import type { ApiDeps } from "../deps.ts";

export interface ListedSource {
  name: string;
  articles: number;
  /** Of these, articles with a day of publication, with several texts, and with copies elsewhere. */
  dated: number;
  edited: number;
  copied: number;
}

export interface SourceList {
  sources: readonly ListedSource[];
  /** Articles of sources that are not listed, and of none that is known. */
  others: number;
  without: number;
  total: number;
}

/** A query that all dated articles answer: nothing is published before. */
const allDated = "after:1600-01-01";

/** Counts the sources by four questions to the index, however many articles there are. */
export async function listSources({ search }: Pick<ApiDeps, "search">): Promise<SourceList> {
  const queries = ["", allDated, "has:versions", "has:copies"];
  const [all, dated, edited, copied] = (
    await Promise.all(queries.map((query) => search.overview(query)))
  ).map(({ facets, total }) => ({ ...facets.publisher, total }));
  if (all === undefined) return { sources: [], others: 0, without: 0, total: 0 };
  const sources = all.values.map(({ value, count }) => ({
    name: value,
    articles: count,
    dated: countOf(dated, value),
    edited: countOf(edited, value),
    copied: countOf(copied, value),
  }));
  return { sources, others: all.others, without: all.without, total: all.total };
}

function countOf(facet: Overview["facets"]["publisher"] | undefined, name: string): number {
  return facet?.values.find(({ value }) => value === name)?.count ?? 0;
}
