/** `search_articles`: what a query finds, with the parts of the texts that show why. */
import { findArticles } from "@winnow/search/archive";
import { SearchPage } from "@winnow/search/index";
import { z } from "zod";
import { defineTool } from "../tool.ts";
import { dateOf, languageOf, Untrusted, untrusted, untrustedOrNull } from "../untrusted.ts";

/** Each hit is an article that is read whole; a model reads a few and asks better. */
const maxHits = 20;

export const queryInput = z
  .string()
  .max(2000)
  .describe(
    'Words, "phrases", -exclusions, OR, beginnings*, and the fields publisher: author: title: lang: collection: agency: type: after: before: has:versions|copies|edits. Empty for all articles.',
  );

export const searchArticles = defineTool({
  name: "search_articles",
  title: "Search the archive",
  description:
    "Finds articles. Copies of one text are one hit unless asked. Says how the query was read, what was not done as written, and, where nothing is found, what would be without a part of it.",
  input: {
    query: queryInput,
    order: z.enum(["relevance", "newest"]).default("relevance"),
    copies: z.enum(["hide", "show"]).default("hide").describe("`show` for every copy of a text."),
    limit: z.number().int().min(1).max(maxHits).default(10),
    cursor: z.string().min(1).max(8000).optional().describe("The `next` of the page before."),
  },
  output: {
    query: z.string().describe("The query as it was read."),
    total: z.number().int().describe("Articles, copies counted."),
    hits: z.array(
      z.object({
        id: z.string(),
        title: Untrusted.nullable(),
        publisher: Untrusted.nullable(),
        url: Untrusted.nullable(),
        publishedAt: z.string().nullable(),
        language: z.string().nullable(),
        wordCount: z.number().int(),
        copies: z.number().int().describe("Other articles that carry its text."),
        snippet: Untrusted.describe("The part of the text that shows why it was found."),
      }),
    ),
    next: z.string().nullable(),
    notices: z.array(z.string()),
    nearMisses: SearchPage.shape.nearMisses
      .unwrap()
      .element.pick({ without: true, count: true })
      .array(),
  },
  async answer({ catalogue, search }, { copies, cursor, limit, order, query }) {
    const stories = copies === "hide" ? "collapse" : "all";
    const request = { query, order, stories, limit, cursor: cursor ?? null } as const;
    const page = await findArticles({ search, catalogue }, request);
    return {
      query: page.query,
      total: page.total,
      hits: page.hits.map((hit) => ({
        id: hit.id,
        title: untrustedOrNull(hit.title),
        publisher: untrustedOrNull(hit.publisher?.name ?? hit.publisher?.domain),
        url: untrustedOrNull(hit.url),
        publishedAt: dateOf(hit.publishedAt),
        language: languageOf(hit.language),
        wordCount: hit.wordCount,
        copies: hit.copies,
        snippet: untrusted(hit.snippet.text),
      })),
      next: page.next,
      notices: page.notices.map(({ message }) => message),
      nearMisses: page.nearMisses.map(({ count, without }) => ({ without, count })),
    };
  },
});
