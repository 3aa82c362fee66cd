/** `winnow search`: the articles that a query finds, with the parts of their texts that show why. */
import type { FoundArticle, FoundPage } from "@winnow/search/archive";
import { type Ask, askedOptions, withAsked } from "../archive/asked.ts";
import { defineCommand, someArguments } from "../command/command.ts";
import { choice, count, flag } from "../command/options.ts";
import { counted } from "../terminal/counted.ts";
import { foundLines, highlightOf, overviewLines } from "../terminal/found.ts";
import { notice, printJson, printLines } from "../terminal/print.ts";
import { hasColours } from "../terminal/screen.ts";

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
    ...askedOptions,
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
    return withAsked(values, async (ask) => {
      const found = await find(ask, { ...values, query });
      const { Overview } = await import("@winnow/search/index");
      const overview = values.facets ? await ask("/search/overview", { q: query }, Overview) : null;
      if (values.json) {
        for (const hit of found.hits) printJson(hit);
        if (overview !== null) printJson({ overview });
      } else {
        const highlight = highlightOf(hasColours());
        for (const hit of found.hits) printLines([...foundLines(hit, highlight), ""]);
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
async function find(ask: Ask, { copies, limit, order, query }: Asked): Promise<FoundPage> {
  // Loaded here: help and errors should not wait for it.
  const { FoundPage: Page } = await import("@winnow/search/archive");
  const hits: FoundArticle[] = [];
  for (let cursor: string | null = null; ; ) {
    const size = Math.min(pageSize, limit - hits.length);
    const asked = { q: query, order, copies: copies ? "show" : "hide", limit: size, cursor };
    const page: FoundPage = await ask("/search", asked, Page);
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
