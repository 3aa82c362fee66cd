/** How many articles there are, by source and day: counted by the index, nothing is scanned. */
import { InvalidInputError } from "@winnow/core/records";
import { Overview } from "@winnow/search/index";
import { parseQuery } from "@winnow/search/query";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";

/** Days that are told apart: each is a count of its own, a millisecond or some. */
export const maxDays = 31;

const dayMs = 86_400_000;

const Count = z.number().int().nonnegative();

/** The articles of one day, by source. */
const DayStats = z.object({
  day: z.string(),
  articles: Count,
  sources: z.array(z.object({ source: z.string(), articles: Count })),
  others: Count.describe("Articles of sources that are not listed."),
  unknown: Count.describe("Articles of no known source."),
});

export const ArticleStats = z
  .object({
    query: z.string().describe("The query as it was read."),
    articles: Count.describe("Copies counted."),
    stories: Count.describe("Texts, each counted once."),
    undated: Count,
    sources: Overview.shape.facets.shape.publisher,
    histogram: Overview.shape.histogram,
    days: z
      .array(DayStats)
      .nullable()
      .describe(
        `Each day from \`from\` to \`to\`, at most ${maxDays}; null where none were asked.`,
      ),
  })
  .meta({ id: "ArticleStats" });
export type ArticleStats = z.infer<typeof ArticleStats>;

export interface StatsRequest {
  query: string;
  /** First and last day of publication; both or none. */
  from: string | undefined;
  to: string | undefined;
}

/** Counts the whole of a query, and each of its days. Throws an `InvalidInputError` for bad ranges. */
export async function articleStats(
  search: Pick<ApiDeps["search"], "overview">,
  { from, query, to }: StatsRequest,
): Promise<ArticleStats> {
  const days = from === undefined && to === undefined ? null : daysBetween(from, to);
  const { facets, histogram, query: read, stories, total, undated } = await search.overview(query);
  const ofDays: ArticleStats["days"] = days === null ? null : [];
  for (const day of days ?? []) {
    const ofDay = await search.overview(onDay(read, day));
    const { others, values, without } = ofDay.facets.publisher;
    ofDays?.push({
      day,
      articles: ofDay.total,
      sources: values.map(({ count, value }) => ({ source: value, articles: count })),
      others,
      unknown: without,
    });
  }
  return {
    ...{ query: read, articles: total, stories, undated, sources: facets.publisher, histogram },
    days: ofDays,
  };
}

/** The query of one day. Days hold for a whole query, so they may stand before it. */
function onDay(query: string, day: string): string {
  const text = `after:${day} before:${day} ${query}`;
  const { notices } = parseQuery(text);
  if (!notices.some(({ code }) => code === "too-long" || code === "too-many-terms")) return text;
  throw new InvalidInputError("stats.query", "stats: the query is too long to be counted by day");
}

function daysBetween(from: string | undefined, to: string | undefined): string[] {
  if (from === undefined || to === undefined) {
    throw new InvalidInputError(
      "stats.days",
      "stats: from and to are asked together, or not at all",
    );
  }
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const count = Math.round((last - first) / dayMs) + 1;
  if (count < 1)
    throw new InvalidInputError("stats.days", `stats: from ${from} is later than ${to}`);
  if (count > maxDays) {
    const what = `stats: ${count} days; expected at most ${maxDays}`;
    throw new InvalidInputError("stats.days", `${what}, and several requests for more`);
  }
  return Array.from({ length: count }, (_, n) =>
    new Date(first + n * dayMs).toISOString().slice(0, 10),
  );
}
