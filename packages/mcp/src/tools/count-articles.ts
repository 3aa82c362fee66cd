/** `count_articles`: the whole result of a query, counted. */
import { Overview } from "@winnow/search/index";
import { z } from "zod";
import { defineTool } from "../tool.ts";
import { Untrusted, untrusted } from "../untrusted.ts";
import { queryInput } from "./search-articles.ts";

const Counted = z.object({
  values: z.array(z.object({ value: Untrusted, count: z.number().int() })),
  others: z.number().int().describe("Articles under values that are not listed."),
  without: z.number().int().describe("Articles without a value."),
});

export const countArticles = defineTool({
  name: "count_articles",
  title: "Count what a query finds",
  description:
    "Counts the articles and stories of a query by publisher, language, collection, agency and page type, and over time. The undated are counted apart, and stand in no bar.",
  input: { query: queryInput },
  output: {
    query: z.string(),
    total: z.number().int().describe("Articles, copies counted."),
    stories: z.number().int().describe("Texts, each counted once."),
    undated: z.number().int(),
    facets: z.object({
      publisher: Counted,
      lang: Counted,
      collection: Counted,
      agency: Counted,
      type: Counted,
    }),
    histogram: Overview.shape.histogram,
  },
  async answer({ search }, { query }) {
    const { facets, histogram, ...rest } = await search.overview(query);
    return {
      ...rest,
      facets: {
        publisher: countedOf(facets.publisher),
        lang: countedOf(facets.lang),
        collection: countedOf(facets.collection),
        agency: countedOf(facets.agency),
        type: countedOf(facets.type),
      },
      histogram,
    };
  },
});

function countedOf({ others, values, without }: Overview["facets"]["lang"]) {
  return {
    values: values.map(({ count, value }) => ({ value: untrusted(value), count })),
    others,
    without,
  };
}
