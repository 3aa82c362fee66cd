/** What an archive says of itself: how much it holds, who read it, and what was taken out of it. */
import { isInForce, TakedownTrace } from "@winnow/core/records";
import { release } from "@winnow/core/records/release";
import { type Overview, SearchIndexError } from "@winnow/search/index";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";

/** Takedowns that are told, the latest first; all of them are counted. */
const maxTraces = 200;

const Count = z.number().int().nonnegative();

export const About = z
  .object({
    holds: z
      .object({
        articles: Count.describe("Copies counted."),
        stories: Count.describe("Texts, each counted once."),
        undated: Count,
        languages: z.array(z.object({ language: z.string(), articles: Count })),
        otherLanguages: Count.describe(
          "Articles in languages that are not listed, or in none known.",
        ),
        from: z.string().nullable().describe("The first day, month or year with an article."),
        to: z.string().nullable(),
      })
      .nullable()
      .describe("As the search index counts; null before there is one."),
    edition: z
      .string()
      .describe("The table that is read, by which answers of editions are told apart."),
    editionNumber: Count.nullable().describe("Null where nobody keeps editions."),
    release: z
      .string()
      .nullable()
      .describe("The cleaner that read the archived texts, where it is known."),
    cleaner: z.string().describe("The cleaner that is installed now."),
    takedowns: z.array(TakedownTrace).describe(`The latest ${maxTraces}, without any content.`),
    takedownCount: Count,
  })
  .meta({ id: "About" });
export type About = z.infer<typeof About>;

/** Reads all of it, in a bounded number of questions. */
export async function readAbout({ admin, edition, search, takedowns }: ApiDeps): Promise<About> {
  const [overview, editions, desk] = await Promise.all([
    overviewOf(search),
    admin?.list(),
    takedowns?.list(),
  ]);
  const current = editions?.editions.find(({ state }) => state === "current");
  const inForce = (desk?.takedowns ?? []).filter(isInForce);
  return {
    holds: overview && holdingsOf(overview),
    edition,
    editionNumber: current?.number ?? null,
    release: current?.release ?? null,
    cleaner: release,
    takedowns: inForce
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, maxTraces)
      .map((takedown) => TakedownTrace.parse({ ...takedown, isFinal: takedown.state === "final" })),
    takedownCount: inForce.length,
  };
}

function holdingsOf({ facets, histogram, stories, total, undated }: Overview): About["holds"] {
  const { others, values, without } = facets.lang;
  return {
    articles: total,
    stories,
    undated,
    languages: values.map(({ count, value }) => ({ language: value, articles: count })),
    otherLanguages: others + without,
    from: histogram.bars[0]?.from ?? null,
    to: histogram.bars.at(-1)?.from ?? null,
  };
}

/** What the index counts; `null` before there is one. */
export async function overviewOf(
  search: Pick<ApiDeps["search"], "overview">,
): Promise<Overview | null> {
  try {
    return await search.overview("");
  } catch (error) {
    if (error instanceof SearchIndexError) return null;
    throw error;
  }
}
