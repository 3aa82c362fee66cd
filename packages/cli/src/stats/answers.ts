/** What the API answers of an archive in numbers, as far as it is shown. */
import { Overview } from "@winnow/search/index";
import { z } from "zod";

const Count = z.number().int();

export const ArticleStats = z.object({
  query: z.string(),
  articles: Count,
  stories: Count,
  undated: Count,
  sources: Overview.shape.facets.shape.publisher,
  histogram: Overview.shape.histogram,
  days: z
    .array(
      z.object({
        day: z.string(),
        articles: Count,
        sources: z.array(z.object({ source: z.string(), articles: Count })),
        others: Count,
        unknown: Count,
      }),
    )
    .nullable(),
});
export type ArticleStats = z.infer<typeof ArticleStats>;

const OutcomeCount = z.object({
  day: z.string().nullable(),
  source: z.string().nullable(),
  outcome: z.string(),
  reason: z.string().nullable(),
  count: Count,
});
export type OutcomeCount = z.infer<typeof OutcomeCount>;

export const DropStats = z.object({
  drops: Count,
  counts: z.array(OutcomeCount),
  next: z.string().nullable(),
});
export type DropStats = z.infer<typeof DropStats>;
