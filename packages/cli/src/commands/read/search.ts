/** `winnow search`: the articles that a query finds, with the parts of their texts that show why. */
import type { FoundArticle, FoundPage } from "@winnow/search/archive";
import { type Searcher, withSearcher } from "../../archive/searcher.ts";
import { defineCommand, readingOptions, someArguments } from "../../command/command.ts";
import { choice, count, flag } from "../../command/options.ts";
import { counted } from "../../terminal/counted.ts";
import { foundLines, overviewLines } from "../../terminal/found.ts";
import { notice, printJson, printLines } from "../../terminal/print.ts";

const usualLimit = 10;

/** Hits of one page: each is read whole, for its snippet. */
const pageSize = 50;

export const search = defineCommand({
  name: "search",
  group: "read",
  takes: "QUERY…",
  summary: "Search it: words, “phrases”, -exclusions, OR, beginnings*, fields and dates.",
  options: {
    order: choice("best first, or newest first", ["relevance", "newest"], "relevance"),
    limit: count("how many hits", usualLimit),
    copies: flag("every copy, not one of each story"),
    facets: flag("the whole result by publisher, language and month, too"),
    ...readingOptions,
  },
  examples: [
    ["search night ferry", "both words, anywhere"],
    [`search 'ferry -storm "night boat"'`, "a phrase, and without a word: quoted for the shell"],
    ["search ferry publisher:paper.example after:2020-10 --facets", "one site's, with counts"],
    ["search ferry --server https://archive.example.org", "in the archive of another machine"],
  ],
  async run(args, values) {
    someArguments("search", "word", args);
    const query = args.join(" ");
    return withSearcher(values, async (searcher) => {
      const found = await find(searcher, { ...values, query });
      const overview = values.facets ? await searcher.overview(query) : null;
      if (values.json) {
        for (const hit of found.hits) printJson(hit);
        if (overview !== null) printJson({ overview });
      } else {
        for (const hit of found.hits) printLines([...foundLines(hit), ""]);
        if (overview !== null) printLines([...overviewLines(overview), ""]);
      }
      tell(found, query);
      return true;
    });
  },
});

interface Asked {
  query: string;
  order: "relevance" | "newest";
  limit: number;
  copies: boolean;
}

/** Reads pages until there are as many hits as were asked for. */
async function find(
  searcher: Searcher,
  { copies, limit, order, query }: Asked,
): Promise<FoundPage> {
  const stories = copies ? "all" : "collapse";
  const hits: FoundArticle[] = [];
  for (let cursor: string | null = null; ; ) {
    const size = Math.min(pageSize, limit - hits.length);
    const request = { query, order, stories, limit: size, cursor } as const;
    const page: FoundPage = await searcher.find(request);
    hits.push(...page.hits);
    if (page.next === null || hits.length >= limit) return { ...page, hits };
    cursor = page.next;
  }
}

/** How many there are, how the query was read, and what was not done as written. */
function tell(page: FoundPage, asked: string): void {
  const { forms, hits, nearMisses, next, notices, query, total } = page;
  const shown = next === null ? "" : `; ${hits.length} shown (--limit)`;
  notice(`${counted(total, "article")}, copies counted${shown}; read as: ${query || "everything"}`);
  for (const { forms: used, word } of forms) {
    if (used.length > 0) notice(`“${word}” was also searched as ${used.join(", ")}`);
  }
  for (const { at, message } of notices) notice(`“${asked.slice(...at)}”: ${message}`);
  for (const { count: found, without } of nearMisses) {
    if (found > 0) notice(`without ${without}: ${counted(found, "article")}`);
  }
}
