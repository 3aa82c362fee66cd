/** Counts over a whole result, by the server's aggregations. */
import { z } from "zod";
import { barLengths, barUnit, maxFacetValues } from "../answer/index.ts";
import {
  type Facet,
  type FacetField,
  type FacetsAsked,
  facetFields,
  type Overview,
  type Plan,
} from "../index/index.ts";
import { matching } from "./match.ts";
import type { Searches } from "./searches.ts";

/** Stories that are counted one by one; of more, the number is right to about a hundredth. */
const exactStories = 40_000;

const dayMs = 86_400_000;

const Values = z.object({
  sum_other_doc_count: z.number(),
  buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })),
});
const Count = z.object({ doc_count: z.number() });
const Value = z.object({ value: z.number().nullable() });
const Bars = z.object({
  buckets: z.array(z.object({ key_as_string: z.string(), doc_count: z.number() })),
});

/** Counts the articles that match: one request for the facets, one for the bars. */
export async function overviewOf(
  searches: Searches,
  plan: Plan,
  { fields = facetFields, maxValues = maxFacetValues, query }: FacetsAsked & { query: string },
): Promise<Overview> {
  const found = matching(plan);
  const facets = Object.fromEntries(
    fields.flatMap((field) => [
      [`${field}-values`, { terms: { field, size: maxValues } }],
      [`${field}-without`, { missing: { field } }],
    ]),
  );
  const { counts, total } = await searches.counts(
    found,
    {
      ...facets,
      stories: { cardinality: { field: "storyId", precision_threshold: exactStories } },
      undated: { missing: { field: "day" } },
      first: { min: { field: "day" } },
      last: { max: { field: "day" } },
    },
    {
      ...Object.fromEntries(
        fields.flatMap((field) => [
          [`${field}-values`, Values],
          [`${field}-without`, Count],
        ]),
      ),
      ...{ stories: Value, undated: Count, first: Value, last: Value },
    },
  );
  return {
    ...{ query, total },
    stories: Value.parse(counts.stories).value ?? 0,
    undated: Count.parse(counts.undated).doc_count,
    facets: Object.fromEntries(
      facetFields.map((field) => [
        field,
        fields.includes(field)
          ? facetOf(
              Values.parse(counts[`${field}-values`]),
              Count.parse(counts[`${field}-without`]),
            )
          : { values: [], others: 0, without: 0 },
      ]),
    ) as Record<FacetField, Facet>,
    histogram: await histogramOf(searches, plan, [
      Value.parse(counts.first).value,
      Value.parse(counts.last).value,
    ]),
  };
}

function facetOf(
  { buckets, sum_other_doc_count }: z.infer<typeof Values>,
  { doc_count }: z.infer<typeof Count>,
): Facet {
  return {
    values: buckets.map(({ doc_count: count, key: value }) => ({ value, count })),
    others: sum_other_doc_count,
    without: doc_count,
  };
}

/** Bars of days, months or years by the span, which the first request has told. */
async function histogramOf(
  searches: Searches,
  plan: Plan,
  [first, last]: readonly [number | null, number | null],
): Promise<Overview["histogram"]> {
  if (first === null || last === null) return { unit: barUnit(0), bars: [] };
  const unit = barUnit((last - first) / dayMs);
  const histogram = { field: "day", calendar_interval: unit, min_doc_count: 1 };
  const { counts } = await searches.counts(
    matching(plan),
    { bars: { date_histogram: histogram } },
    { bars: Bars },
  );
  const bars = counts.bars.buckets.map(({ doc_count: count, key_as_string }) => ({
    from: key_as_string.slice(0, barLengths[unit]),
    count,
  }));
  return { unit, bars };
}
