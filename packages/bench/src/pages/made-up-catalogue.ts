/** Reads of a large archive, answered from a sample of its articles: the table itself is left out. */
import type { ApiDeps } from "@winnow/api/deps";
import type { Article, ArticleSummary } from "@winnow/core/records";
import { noMetadata } from "@winnow/core/testing";
import type { IndexedDocument } from "@winnow/search/index";

type Catalogue = ApiDeps["catalogue"];

/** A catalogue in which every id is an article; its text is one of the sample's. */
export function madeUpCatalogue(sample: readonly IndexedDocument[]): Catalogue {
  const documentOf = (id: string) =>
    sample[Number.parseInt(id.slice(0, 7), 16) % sample.length] as IndexedDocument;
  const articleOf = (id: string) => articleFrom({ ...documentOf(id), id });
  const none = async () => null;
  return {
    article: async (id) => articleOf(id),
    articlesOf: async (ids) => ids.map(articleOf),
    takedown: none,
    rejection: none,
    locate: async (id) => id,
    place: async (id) => ({ id, title: documentOf(id).title, raw: { key: "raw/none" } }),
    versions: none,
    timeline: none,
    story: none,
    lookup: none,
    relations: async () => [],
    outcomes: async () => [],
    summaries: async (ids) => ids.map((id) => summaryOf(articleOf(id))),
    articles: async ({ limit }) => ({
      articles: sample.slice(0, limit).map((document) => summaryOf(articleFrom(document))),
      next: "more",
      copiesHidden: 3,
    }),
  };
}

function articleFrom(document: IndexedDocument): Article {
  const { id, text, title, language, publisher, publishedAt, wordCount, collections } = document;
  const evidence = { source: "bench", confidence: 1 };
  return {
    ...noMetadata,
    id,
    text,
    wordCount: Math.max(1, wordCount),
    title: title === null ? null : { ...evidence, value: title, raw: title },
    language: language === null ? null : { ...evidence, value: language, raw: language },
    publisher: { ...evidence, value: publisher, raw: publisher.name ?? "" },
    publishedAt:
      publishedAt === null
        ? null
        : { ...evidence, value: publishedAt, raw: publishedAt, precision: "minute", assumed: [] },
    captions: [],
    quality: null,
    removedLineCount: 12,
    release: "bench",
    url: `https://${publisher.domain ?? "bench.example"}/${id}`,
    collections: collections.length > 0 ? collections : ["news"],
    capturedAt: document.capturedAt,
    lastSeenAt: document.capturedAt,
    raw: { key: "raw/none" },
    versionCount: document.versionCount,
    story: null,
    alsoIn: [],
    learned: [],
  };
}

function summaryOf(article: Article): ArticleSummary {
  const { id, title, publisher, publishedAt, language, url } = article;
  const { collections, wordCount, capturedAt } = article;
  return {
    ...{ id, url, collections, wordCount, capturedAt, copies: 2 },
    title: title?.value ?? null,
    publisher: publisher?.value ?? null,
    publishedAt: publishedAt?.value ?? null,
    language: language?.value ?? null,
  };
}
