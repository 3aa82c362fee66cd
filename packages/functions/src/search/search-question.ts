/** What the function that answers searches is asked. */
import type { SearchRequest } from "@winnow/search/index";
import { z } from "zod";

const text = z.string().max(10_000);

/** A question, and the edition whose index is asked. */
export const SearchQuestion = z.discriminatedUnion("ask", [
  z.object({
    ask: z.literal("search"),
    table: z.string().min(1),
    request: z.object({
      query: text,
      order: z.enum(["relevance", "newest"]),
      stories: z.enum(["collapse", "all"]),
      limit: z.number(),
      cursor: text.nullable(),
    }) satisfies z.ZodType<SearchRequest>,
  }),
  z.object({ ask: z.literal("overview"), table: z.string().min(1), query: text }),
]);
export type SearchQuestion = z.infer<typeof SearchQuestion>;
