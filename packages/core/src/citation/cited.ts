/** What a citation tells of an article. */
import type { ArticleVersion } from "../records/version.ts";

export interface Cited {
  title: string;
  authors: readonly string[];
  /** Who published it; its domain where nobody names it. */
  publisher: string | null;
  /** The parts of the day of publication that are known: year, month, day. */
  publishedOn: readonly string[];
  url: string | null;
  capturedAt: string;
  language: string | null;
  isArticle: boolean;
  /** What was cited can be told from any other text by these. */
  textHash: string;
  rawKey: string;
  articleId: string;
}

/** Reads it off a version: what is cited is one text of an article, and stays that. */
export function citedOf(version: ArticleVersion): Cited {
  const { title, byline, publisher, publishedAt, canonicalUrl, language, pageType } = version;
  const { name = null, domain = null } = publisher?.value ?? {};
  return {
    title: oneLine(title?.value ?? version.text.split("\n", 1)[0] ?? ""),
    authors: (byline?.value ?? []).map(oneLine),
    publisher: name === null ? domain : oneLine(name),
    publishedOn: publishedAt?.value.slice(0, 10).split("-") ?? [],
    url: version.url ?? canonicalUrl?.value ?? null,
    capturedAt: version.capturedAt,
    language: language?.value ?? null,
    isArticle: (pageType?.value ?? "article") === "article",
    textHash: version.textHash,
    rawKey: version.raw.key,
    articleId: version.articleId,
  };
}

/** The note of every format: the capture's instant, and the hashes of text and raw copy. */
export function noteOf({ capturedAt, textHash, rawKey }: Cited): string {
  return `Captured ${capturedAt}; text sha256:${textHash}; raw copy ${rawKey}`;
}

/** Fields are lines in some of the formats. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
