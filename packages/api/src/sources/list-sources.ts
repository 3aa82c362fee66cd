/** The sources of the archive, the largest first, with what tells healthy from odd ones. */
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

/** Sources among which the listed ones are looked up: who is large need not be edited much. */
const maxSources = 10_000;

/** Counts the sources by four questions to the index, each of its publishers alone. */
export async function listSources({ search }: Pick<ApiDeps, "search">): Promise<SourceList> {
  const fields = ["publisher"] as const;
  const among = async (query: string) => {
    const { facets } = await search.overview(query, { fields, maxValues: maxSources });
    return new Map(facets.publisher.values.map(({ count, value }) => [value, count]));
  };
  const [all, dated, edited, copied] = await Promise.all([
    search.overview("", { fields }),
    among(allDated),
    among("has:versions"),
    among("has:copies"),
  ]);
  const { others, values, without } = all.facets.publisher;
  const sources = values.map(({ value: name, count: articles }) => ({
    ...{ name, articles },
    dated: dated.get(name) ?? 0,
    edited: edited.get(name) ?? 0,
    copied: copied.get(name) ?? 0,
  }));
  return { sources, others, without, total: all.total };
}
