/** A search as people see it: what an index finds, shown as the archive has it now. */
import type { Catalogue } from "@winnow/core/ports";
import { Article, ArticleSummary, DateEvidence } from "@winnow/core/records";
import { z } from "zod";
import { Hit, SearchPage, type SearchReader, type SearchRequest } from "../index/index.ts";
import { type MarkedPhrase, markedPhrases, marksIn, snippetOf } from "../snippets/index.ts";
import { copiesAsked, isMeant, noticesOf } from "./copies-asked.ts";

/** First and last place of a mark, in UTF-16 units; the last is excluded. */
const Marks = z.array(z.tuple([z.number().int(), z.number().int()]).readonly()).readonly();

/** An article that was found, with the part of its text that shows why. */
export const FoundArticle = ArticleSummary.extend({
  storyId: Hit.shape.storyId,
  isRepresentative: Hit.shape.isRepresentative,
  score: Hit.shape.score,
  /** How many texts it has had, and what of its date is assumed. */
  versionCount: Article.shape.versionCount.default(1),
  assumed: DateEvidence.shape.assumed.default([]),
  /** Marks in the title. */
  titleMarks: Marks,
  snippet: z.object({
    text: z.string(),
    marks: Marks,
    isCutBefore: z.boolean(),
    isCutBehind: z.boolean(),
  }),
});
export type FoundArticle = z.infer<typeof FoundArticle>;

/** A page of what was found. */
export const FoundPage = SearchPage.omit({ hits: true }).extend({ hits: z.array(FoundArticle) });
export type FoundPage = z.infer<typeof FoundPage>;

/**
 * Searches, and reads what is shown of each hit from the archive. What the archive has no more is
 * left out at once, though an index that follows may still count it.
 */
export async function findArticles(
  ports: { search: Pick<SearchReader, "search">; catalogue: Pick<Catalogue, "article"> },
  request: SearchRequest,
): Promise<FoundPage> {
  const page = await ports.search.search(request);
  const phrases = markedPhrases(request.query, page.forms);
  const copies = copiesAsked(request.query);
  const read = await Promise.all(
    page.hits.map(async (hit) => {
      const article = await ports.catalogue.article(hit.id);
      if (article?.id !== hit.id) return [];
      return isMeant(copies, article.alsoIn.length) ? [foundOf(hit, article, phrases)] : [];
    }),
  );
  return { ...page, hits: read.flat(), notices: [...page.notices, ...noticesOf(copies)] };
}

function foundOf(
  { isRepresentative, score, storyId }: Hit,
  article: Article,
  phrases: readonly MarkedPhrase[],
): FoundArticle {
  const title = article.title?.value ?? null;
  const ofTitle = phrases.filter(({ field }) => field !== "author");
  return {
    id: article.id,
    title,
    publisher: article.publisher?.value ?? null,
    publishedAt: article.publishedAt?.value ?? null,
    language: article.language?.value ?? null,
    url: article.url,
    collections: article.collections,
    wordCount: article.wordCount,
    capturedAt: article.capturedAt,
    copies: article.alsoIn.length,
    versionCount: article.versionCount,
    assumed: article.publishedAt?.assumed ?? [],
    storyId,
    isRepresentative,
    score,
    titleMarks: marksIn(title ?? "", ofTitle).map(({ from, to }) => [from, to] as const),
    snippet: snippetOf(article.text, phrases),
  };
}
